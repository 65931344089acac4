-- pg_get_functiondef writes a routine out as a command that would make it again.
CREATE FUNCTION f(a int, b text DEFAULT 'x', VARIADIC c int[] DEFAULT '{}') RETURNS SETOF text LANGUAGE sql
    STABLE STRICT SECURITY DEFINER LEAKPROOF PARALLEL SAFE COST 7 ROWS 50 SET search_path TO public, pg_temp SET work_mem = '1MB' AS 'SELECT b';
CREATE FUNCTION g(OUT x int, INOUT y numeric(4, 2)) LANGUAGE plpgsql IMMUTABLE AS $body$ BEGIN x := 1; END $body$;
CREATE FUNCTION h() RETURNS TABLE (k int, w text) BEGIN ATOMIC SELECT 1, 'a'::text; END;
CREATE FUNCTION i(a int) RETURNS int RETURN a + 1;
CREATE PROCEDURE p(IN a int, OUT b int) LANGUAGE sql AS 'SELECT a';
SELECT pg_get_functiondef('f'::regproc);
SELECT pg_get_functiondef('g'::regproc);
SELECT pg_get_functiondef('h'::regproc);
SELECT pg_get_functiondef('i'::regproc);
SELECT pg_get_functiondef('p'::regproc);
SELECT proname, pg_get_function_arguments(oid), pg_get_function_identity_arguments(oid), pg_get_function_result(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace ORDER BY 1;
