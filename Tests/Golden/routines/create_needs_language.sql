-- CREATE FUNCTION needs USAGE on the language; untrusted languages are for superusers.
CREATE ROLE ann;
CREATE SCHEMA app;
GRANT USAGE, CREATE ON SCHEMA app TO ann;
SET ROLE ann;
CREATE FUNCTION app.f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION app.g() RETURNS integer LANGUAGE c AS 'x', 'y';
CREATE FUNCTION app.g() RETURNS integer LANGUAGE internal AS 'x';
RESET ROLE;
REVOKE USAGE ON LANGUAGE sql FROM PUBLIC;
SET ROLE ann;
CREATE FUNCTION app.g() RETURNS integer LANGUAGE sql AS 'SELECT 1';
-- what is there already can be called and even altered
SELECT app.f();
ALTER FUNCTION app.f() STABLE;
RESET ROLE;
GRANT USAGE ON LANGUAGE sql TO ann;
SET ROLE ann;
CREATE FUNCTION app.g() RETURNS integer LANGUAGE sql AS 'SELECT 1';
