-- A new name needs CREATE on the schema; a new schema needs CREATE there. A routine of the same arguments is in the way.
CREATE ROLE ann;
CREATE SCHEMA app;
CREATE SCHEMA other;
GRANT USAGE, CREATE ON SCHEMA app TO ann;
SET ROLE ann;
CREATE FUNCTION app.f(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION app.g(integer) RETURNS integer LANGUAGE sql AS 'SELECT 2';
CREATE FUNCTION app.g(text) RETURNS integer LANGUAGE sql AS 'SELECT 3';
ALTER FUNCTION app.f(integer) RENAME TO g;
ALTER FUNCTION app.f(integer) SET SCHEMA other;
ALTER FUNCTION app.f(integer) SET SCHEMA nowhere;
RESET ROLE;
GRANT USAGE, CREATE ON SCHEMA other TO ann;
REVOKE CREATE ON SCHEMA app FROM ann;
SET ROLE ann;
ALTER FUNCTION app.f(integer) RENAME TO h;
ALTER FUNCTION app.f(integer) SET SCHEMA other;
SELECT other.f(1);
