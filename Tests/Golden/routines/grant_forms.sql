-- GRANT names functions with argument lists, or by name where that is unique; FUNCTION, PROCEDURE and ROUTINE must fit.
CREATE ROLE ann;
CREATE FUNCTION f(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION f(text) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION g(a integer, OUT b integer) LANGUAGE sql AS 'SELECT 1';
CREATE PROCEDURE p(integer) LANGUAGE sql AS 'SELECT 1';
GRANT EXECUTE ON FUNCTION f TO ann;
GRANT EXECUTE ON FUNCTION f(integer), g TO ann;
GRANT EXECUTE ON FUNCTION g(integer, OUT integer) TO ann;
GRANT EXECUTE ON FUNCTION p(integer) TO ann;
GRANT EXECUTE ON PROCEDURE f(integer) TO ann;
GRANT EXECUTE ON ROUTINE p(integer), f(text) TO ann;
GRANT SELECT ON FUNCTION f(integer) TO ann;
GRANT USAGE ON ROUTINE f(integer) TO ann;
GRANT ALL ON PROCEDURE p TO ann;
GRANT EXECUTE ON FUNCTION nothing(integer) TO ann;
GRANT EXECUTE ON FUNCTION nothing TO ann;
SELECT oid::regprocedure, proacl FROM pg_proc WHERE proname IN ('f', 'g', 'p') ORDER BY oid::regprocedure::text;
