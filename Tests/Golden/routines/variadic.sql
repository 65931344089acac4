-- A VARIADIC argument gathers what is left into an array; VARIADIC in a call hands an array over as it is.
CREATE FUNCTION total(first text, VARIADIC n numeric[]) RETURNS text LANGUAGE sql AS $$ SELECT first || ' ' || sum(x) || ' of ' || count(*) FROM unnest(n) AS x $$;
SELECT total('a', 1), total('b', 1, 2.5, 3), total('c', VARIADIC ARRAY[4, 5]), total('d', VARIADIC n => '{6}');
SELECT total('e');
SELECT total('f', VARIADIC '{}');
SELECT total('g', ARRAY[1, 2]);
SELECT total('h', VARIADIC 1);
CREATE FUNCTION count_all(VARIADIC x anyarray) RETURNS int LANGUAGE sql AS 'SELECT cardinality(x)';
SELECT count_all(1, 2, 3), count_all('a'::text, 'b');
SELECT count_all(1, 'x');
CREATE FUNCTION g(VARIADIC a int) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION g(VARIADIC a int[], b int) RETURNS int LANGUAGE sql AS 'SELECT 1';
