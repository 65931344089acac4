-- FOR takes the rows of any query, static or dynamic, into a record, a row or several variables.
CREATE TABLE t (a int, b text);
INSERT INTO t VALUES (1, 'x'), (2, 'y');
DO $$
DECLARE r record; w t; i int; s text;
BEGIN
    FOR r IN SELECT * FROM t ORDER BY a LOOP RAISE NOTICE '%', r; END LOOP;
    FOR w IN UPDATE t SET b = b || '!' RETURNING * LOOP RAISE NOTICE '%', w.b; END LOOP;
    FOR i, s IN SELECT a, b FROM t ORDER BY a DESC LOOP RAISE NOTICE '% %', i, s; END LOOP;
    FOR r IN EXECUTE 'SELECT a * $1 AS n FROM t ORDER BY 1' USING 10 LOOP RAISE NOTICE '%', r.n; END LOOP;
    RAISE NOTICE '% %', i, r;
END $$;
DO $$ BEGIN FOR x IN SELECT 1 LOOP NULL; END LOOP; END $$;
DO $$ DECLARE r record; BEGIN FOR r IN EXECUTE NULL LOOP NULL; END LOOP; END $$;
DO $$ DECLARE r record; BEGIN FOR r IN DELETE FROM t LOOP NULL; END LOOP; END $$;
