-- FOUND says whether the last statement had rows, ROW_COUNT how many; EXECUTE sets ROW_COUNT only.
CREATE TABLE t (a int);
DO $$
DECLARE n int; x int;
BEGIN
    RAISE NOTICE 'start %', FOUND;
    INSERT INTO t VALUES (1), (2), (3);
    GET DIAGNOSTICS n = ROW_COUNT; RAISE NOTICE 'insert % %', FOUND, n;
    UPDATE t SET a = 9 WHERE a = 99;
    GET DIAGNOSTICS n = ROW_COUNT; RAISE NOTICE 'update % %', FOUND, n;
    EXECUTE 'DELETE FROM t WHERE a > 1';
    GET DIAGNOSTICS n = ROW_COUNT; RAISE NOTICE 'execute % %', FOUND, n;
    PERFORM a FROM t;
    RAISE NOTICE 'perform %', FOUND;
    SELECT a INTO x FROM t WHERE a = 5;
    RAISE NOTICE 'into % %', FOUND, x;
    FOR x IN SELECT a FROM t LOOP NULL; END LOOP;
    RAISE NOTICE 'for %', FOUND;
END $$;
DO $$ BEGIN SELECT a FROM t; END $$;
DO $$ BEGIN UPDATE t SET a = 1 RETURNING a; END $$;
