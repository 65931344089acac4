-- A bound cursor has its query, perhaps with parameters; a refcursor variable can be opened for any query.
CREATE TABLE t (a int);
INSERT INTO t SELECT generate_series(1, 5);
DO $$
DECLARE c CURSOR (low int, high int) FOR SELECT a FROM t WHERE a BETWEEN low AND high ORDER BY a; d refcursor; x int;
BEGIN
    OPEN c(2, 4); FETCH c INTO x; RAISE NOTICE '% %', x, FOUND;
    MOVE c; FETCH c INTO x; RAISE NOTICE '%', x;
    FETCH c INTO x; RAISE NOTICE '% %', x, FOUND; CLOSE c;
    FOR r IN c(high := 2, low := 1) LOOP RAISE NOTICE 'loop %', r.a; END LOOP;
    OPEN d SCROLL FOR EXECUTE 'SELECT a * $1 FROM t ORDER BY 1' USING 10;
    FETCH LAST FROM d INTO x; RAISE NOTICE '%', x;
    FETCH RELATIVE -2 FROM d INTO x; RAISE NOTICE '%', x; CLOSE d;
END $$;
DO $$ DECLARE c CURSOR FOR SELECT 1; BEGIN OPEN c; OPEN c; END $$;
DO $$ DECLARE c CURSOR FOR SELECT 1; x int; BEGIN FETCH c INTO x; END $$;
DO $$ DECLARE c CURSOR (n int) FOR SELECT n; BEGIN OPEN c; END $$;
DO $$ DECLARE c CURSOR FOR SELECT 1; BEGIN OPEN c(1); END $$;
DO $$ DECLARE c CURSOR (n int) FOR SELECT n; BEGIN OPEN c(1, 2); END $$;
DO $$ DECLARE c CURSOR FOR SELECT 1; BEGIN OPEN c FOR SELECT 2; END $$;
