-- Cursor variables: bound with arguments, opened for a query or a text, moved in all directions, looped over, used up.
CREATE TABLE t (id integer PRIMARY KEY, n text);
INSERT INTO t SELECT i, 'n' || i FROM generate_series(1, 5) i;
DO $$
DECLARE c CURSOR FOR SELECT * FROM t ORDER BY id; r record; a integer;
BEGIN
  OPEN c;
  FETCH c INTO r; RAISE NOTICE '% %', r, FOUND;
  FETCH LAST FROM c INTO r; RAISE NOTICE '%', r;
  FETCH c INTO r; RAISE NOTICE '% %', r, FOUND;
  FETCH ABSOLUTE 2 FROM c INTO r; RAISE NOTICE '%', r;
  FETCH RELATIVE -1 FROM c INTO r; RAISE NOTICE '%', r;
  MOVE FORWARD 2 FROM c; FETCH c INTO r; RAISE NOTICE '%', r;
  MOVE FORWARD ALL FROM c; GET DIAGNOSTICS a = ROW_COUNT; RAISE NOTICE '%', a;
  CLOSE c;
END $$;
DO $$
DECLARE c CURSOR (lo integer, hi integer) FOR SELECT id FROM t WHERE id BETWEEN lo AND hi ORDER BY 1; r record;
BEGIN
  OPEN c (hi := 5, lo := 4); FETCH c INTO r; RAISE NOTICE '%', r; CLOSE c;
  FOR x IN c (1, 2) LOOP RAISE NOTICE 'loop %', x.id; END LOOP;
END $$;
DO $$
DECLARE c refcursor := 'mine'; r record;
BEGIN
  OPEN c FOR EXECUTE 'SELECT id + $1 FROM t ORDER BY 1' USING 10; FETCH c INTO r; RAISE NOTICE '% %', r, c;
  OPEN c FOR SELECT 1;
END $$;
DO $$ DECLARE c CURSOR FOR SELECT * FROM t; BEGIN FOR r IN c LOOP UPDATE t SET n = r.n || '!' WHERE CURRENT OF c; END LOOP; END $$;
SELECT * FROM t ORDER BY id;
DO $$ DECLARE c refcursor; r record; BEGIN FETCH c INTO r; END $$;
DO $$ DECLARE c refcursor := 'nosuch'; r record; BEGIN FETCH c INTO r; END $$;
DO $$ DECLARE c NO SCROLL CURSOR FOR SELECT 1; r record; BEGIN OPEN c; FETCH PRIOR FROM c INTO r; END $$;
DO $$ DECLARE c CURSOR (a integer) FOR SELECT a; BEGIN OPEN c; END $$;
DO $$ DECLARE c refcursor := 'd'; r record; BEGIN OPEN c FOR SELECT 1; COMMIT; FETCH c INTO r; END $$;
