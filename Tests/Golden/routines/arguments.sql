-- Arguments by position and by name, defaults for those left out, VARIADIC for any number.
CREATE FUNCTION show(a integer, b integer DEFAULT 2, c text DEFAULT 'x') RETURNS text LANGUAGE sql
  AS $$SELECT a || ' ' || b || ' ' || c$$;
SELECT show(1), show(1, 5), show(1, c => 'z'), show(c => 'q', a => 7), show(b := 3, a := 1);
SELECT show();
SELECT show(1, d => 2);
SELECT show(a => 1, 2);
CREATE FUNCTION total(VARIADIC n integer[]) RETURNS bigint LANGUAGE sql AS 'SELECT sum(x) FROM unnest(n) AS x';
SELECT total(1, 2, 3), total(VARIADIC ARRAY[4, 5]), total(6);
CREATE FUNCTION same(a anyelement) RETURNS anyelement LANGUAGE sql AS 'SELECT a';
SELECT same(1), same('x'::text), same(ARRAY[1, 2]);
