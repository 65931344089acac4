-- Functions of one name differ by their argument types; a call must fit exactly one best.
CREATE FUNCTION f(int) RETURNS text LANGUAGE sql AS $$ SELECT 'int' $$;
CREATE FUNCTION f(numeric) RETURNS text LANGUAGE sql AS $$ SELECT 'numeric' $$;
CREATE FUNCTION f(text) RETURNS text LANGUAGE sql AS $$ SELECT 'text' $$;
CREATE FUNCTION f(int, int DEFAULT 0) RETURNS text LANGUAGE sql AS $$ SELECT 'two' $$;
SELECT f(1.5), f('x'), f(1::smallint, 2), f(1, 2), f(NULL);
SELECT f(1);
SELECT f(true);
SELECT f(current_date);
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE PROCEDURE f(int) LANGUAGE sql AS 'SELECT 1';
DROP FUNCTION f;
DROP FUNCTION f(date);
DROP PROCEDURE f(int);
DROP FUNCTION f(int, int), f(int);
SELECT f(1);
SELECT proname, pg_get_function_identity_arguments(oid) FROM pg_proc WHERE proname = 'f' ORDER BY 2;
