-- A strict function with a NULL constant is never called: NULL comes without any look at EXECUTE.
CREATE ROLE ann;
CREATE FUNCTION careful(n integer) RETURNS integer LANGUAGE sql STRICT AS 'SELECT 5';
CREATE FUNCTION careless(n integer) RETURNS integer LANGUAGE sql AS 'SELECT 5';
REVOKE EXECUTE ON FUNCTION careful(integer), careless(integer) FROM PUBLIC;
SET ROLE ann;
SELECT careful(NULL);
SELECT careful(1);
SELECT careless(NULL);
