-- SELECT INTO STRICT wants exactly one row; without STRICT the first row or NULL is taken.
CREATE TABLE t (x int);
INSERT INTO t VALUES (1), (2);
DO $$
DECLARE v int;
BEGIN
  SELECT x INTO v FROM t ORDER BY x;
  RAISE NOTICE '% %', v, FOUND;
  SELECT x INTO v FROM t WHERE x > 5;
  RAISE NOTICE '% %', v, FOUND;
  BEGIN
    SELECT x INTO STRICT v FROM t;
  EXCEPTION WHEN too_many_rows THEN RAISE NOTICE '%', SQLERRM;
  END;
  SELECT x INTO STRICT v FROM t WHERE x > 5;
END $$;
