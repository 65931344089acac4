-- ALL FUNCTIONS IN SCHEMA leaves procedures out, ALL PROCEDURES functions; ALL ROUTINES takes both. Aggregates are functions.
CREATE ROLE ann;
CREATE SCHEMA app;
CREATE FUNCTION app.f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE PROCEDURE app.p() LANGUAGE sql AS 'SELECT 1';
CREATE AGGREGATE app.a(integer) (SFUNC = int4larger, STYPE = integer);
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA app TO ann;
SELECT proname, proacl FROM pg_proc WHERE pronamespace = 'app'::regnamespace ORDER BY 1;
REVOKE EXECUTE ON ALL PROCEDURES IN SCHEMA app FROM PUBLIC;
SELECT proname, proacl FROM pg_proc WHERE pronamespace = 'app'::regnamespace ORDER BY 1;
REVOKE ALL ON ALL ROUTINES IN SCHEMA app FROM PUBLIC, ann;
SELECT proname, proacl FROM pg_proc WHERE pronamespace = 'app'::regnamespace ORDER BY 1;
