-- CREATE FUNCTION needs CREATE on the schema, which comes before everything else that may be wrong.
CREATE ROLE ann;
CREATE SCHEMA app;
SET ROLE ann;
CREATE FUNCTION app.f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION app.f() RETURNS nonsense LANGUAGE nothing AS 'SELECT';
CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION nowhere.f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
RESET ROLE;
GRANT USAGE, CREATE ON SCHEMA app TO ann;
SET ROLE ann;
CREATE FUNCTION app.f() RETURNS nonsense LANGUAGE nothing AS 'SELECT';
CREATE FUNCTION app.f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
SELECT app.f();
