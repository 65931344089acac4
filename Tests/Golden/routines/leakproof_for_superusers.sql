-- Only a superuser can say that a function is leakproof.
CREATE ROLE ann;
CREATE SCHEMA app;
GRANT USAGE, CREATE ON SCHEMA app TO ann;
SET ROLE ann;
CREATE FUNCTION app.f() RETURNS integer LANGUAGE sql LEAKPROOF AS 'SELECT 1';
CREATE FUNCTION app.f() RETURNS integer LANGUAGE sql NOT LEAKPROOF AS 'SELECT 1';
ALTER FUNCTION app.f() LEAKPROOF;
RESET ROLE;
ALTER FUNCTION app.f() LEAKPROOF;
SELECT proleakproof FROM pg_proc WHERE proname = 'f';
SET ROLE ann;
ALTER FUNCTION app.f() NOT LEAKPROOF;
SELECT proleakproof FROM pg_proc WHERE proname = 'f';
