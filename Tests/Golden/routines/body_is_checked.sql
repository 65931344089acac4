-- The body is analyzed when the function is made, without running it, unless check_function_bodies is off.
CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT a FROM nowhere';
CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELEC 1';
CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS $$SELECT 'x'::text$$;
CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1, 2';
CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS '';
CREATE FUNCTION f(n integer) RETURNS integer LANGUAGE sql AS 'SELECT n + m';
CREATE FUNCTION f(OUT a integer, OUT b integer) LANGUAGE sql AS 'SELECT 1';
SET check_function_bodies = off;
CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT a FROM nowhere';
SELECT f();
CREATE TABLE nowhere (a integer);
SELECT f();
