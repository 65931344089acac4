-- A procedure called on its own may COMMIT and ROLLBACK; what was committed stays, whatever comes later.
CREATE TABLE t (a integer);
CREATE PROCEDURE half(n integer) LANGUAGE plpgsql AS $$
BEGIN
  FOR i IN 1..n LOOP
    INSERT INTO t VALUES (i);
    IF i % 2 = 0 THEN COMMIT; ELSE ROLLBACK; END IF;
  END LOOP;
END $$;
CALL half(6);
SELECT * FROM t ORDER BY a;
DO $$ BEGIN INSERT INTO t VALUES (10); COMMIT; INSERT INTO t VALUES (11); RAISE EXCEPTION 'too late'; END $$;
SELECT * FROM t ORDER BY a;
DO $$ BEGIN CALL half(2); END $$;
DO $$ DECLARE r record; BEGIN FOR r IN SELECT a FROM t ORDER BY a LOOP INSERT INTO t VALUES (r.a + 100); COMMIT; END LOOP; END $$;
SELECT count(*) FROM t;
-- privileges are transactional there too
CREATE ROLE ann;
DO $$ BEGIN GRANT SELECT ON t TO ann; COMMIT; REVOKE SELECT ON t FROM ann; ROLLBACK; END $$;
SELECT has_table_privilege('ann', 't', 'SELECT');
DO $$ BEGIN SET ROLE ann; ROLLBACK; RAISE NOTICE '%', current_user; SET ROLE ann; COMMIT; RAISE NOTICE '%', current_user; END $$;
RESET ROLE;
DO $$ BEGIN SET LOCAL work_mem = '3MB'; COMMIT; RAISE NOTICE '%', current_setting('work_mem'); END $$;
