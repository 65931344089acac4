-- A block may change the role; the statements behind it are checked as the new one.
CREATE ROLE alice;
CREATE TABLE t (x int);
DO $$
BEGIN
  PERFORM count(*) FROM t;
  SET LOCAL ROLE alice;
  RAISE NOTICE 'now %', current_user;
  PERFORM count(*) FROM t;
END $$;
SELECT current_user;
