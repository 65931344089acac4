-- EXECUTE runs a text as a statement; USING gives its parameters, INTO takes a row, STRICT wants exactly one.
CREATE TABLE t (a int, b text);
INSERT INTO t VALUES (1, 'x'), (2, 'y');
DO $$
DECLARE n int; s text; r record;
BEGIN
    EXECUTE format('SELECT count(*) FROM %I WHERE b <> %L', 't', 'it''s') INTO n;
    EXECUTE 'SELECT a, b FROM t WHERE a > $1 AND b = $2' INTO n, s USING 1, 'y';
    RAISE NOTICE '% %', n, s;
    EXECUTE 'UPDATE t SET b = b || $1 WHERE a = 1 RETURNING *' INTO r USING '!';
    RAISE NOTICE '%', r;
    EXECUTE 'SELECT a FROM t WHERE false' INTO n;
    RAISE NOTICE '%', n;
END $$;
DO $$ DECLARE n int; BEGIN EXECUTE 'SELECT a FROM t WHERE false' INTO STRICT n; END $$;
DO $$ BEGIN EXECUTE NULL; END $$;
DO $$ BEGIN EXECUTE 'SELECT $2' USING 1; END $$;
DO $$ BEGIN EXECUTE 'nope'; END $$;
DO $$ DECLARE n int := 1; BEGIN EXECUTE 'SELECT n'; END $$;
