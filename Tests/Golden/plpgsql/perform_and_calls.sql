-- PERFORM throws a query's rows away, CALL writes what a procedure gives back into variables.
CREATE TABLE t (a int);
CREATE FUNCTION f(n int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN INSERT INTO t VALUES (n); RETURN n; END $$;
CREATE PROCEDURE p(IN a int, INOUT b int, OUT c text) LANGUAGE plpgsql AS $$ BEGIN b := b + a; c := 'sum ' || b; END $$;
DO $$
DECLARE x int := 5; y text;
BEGIN
    PERFORM f(1); PERFORM f(a) FROM generate_series(2, 3) AS a;
    CALL p(10, x, y); RAISE NOTICE '% %', x, y;
    CALL p(c => y, a => 1, b => x); RAISE NOTICE '% %', x, y;
END $$;
SELECT array_agg(a ORDER BY a) FROM t;
CALL p(1, 2, NULL);
DO $$ DECLARE y text; BEGIN CALL p(1, 2, y); END $$;
DO $$ BEGIN CALL f(1); END $$;
DO $$ BEGIN PERFORM p(1, 2, ''); END $$;
SELECT p(1, 2);
