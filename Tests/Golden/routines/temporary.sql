-- A function in pg_temp belongs to the session and is only found by its qualified name.
CREATE FUNCTION pg_temp.secret() RETURNS integer LANGUAGE sql AS 'SELECT 42';
SELECT pg_temp.secret();
SELECT secret();
CREATE ROLE ann;
REVOKE TEMPORARY ON DATABASE scratch FROM PUBLIC;
SET ROLE ann;
\set VERBOSITY sqlstate
CREATE FUNCTION pg_temp.other() RETURNS integer LANGUAGE sql AS 'SELECT 42';
