-- A new owner: one must be able to SET ROLE to it, and it needs CREATE on the schema.
CREATE ROLE ann;
CREATE ROLE ben;
CREATE SCHEMA app;
GRANT USAGE, CREATE ON SCHEMA app TO ann;
SET ROLE ann;
CREATE FUNCTION app.f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
ALTER FUNCTION app.f() OWNER TO ben;
RESET ROLE;
GRANT ben TO ann;
SET ROLE ann;
ALTER FUNCTION app.f() OWNER TO ben;
RESET ROLE;
GRANT CREATE ON SCHEMA app TO ben;
SET ROLE ann;
REVOKE EXECUTE ON FUNCTION app.f() FROM PUBLIC;
ALTER FUNCTION app.f() OWNER TO ben;
SELECT proowner::regrole, proacl FROM pg_proc WHERE proname = 'f';
ALTER FUNCTION app.f() OWNER TO ann;
