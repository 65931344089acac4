-- Where the cursor of WHERE CURRENT OF stands is asked when rows are: behind the triggers before the statement, and not at
-- all when no policy lets a row through.
CREATE ROLE alice;
CREATE TABLE t (id int, a int);
CREATE TABLE secret (id int);
INSERT INTO secret VALUES (1);
GRANT ALL ON t, secret TO alice;
ALTER TABLE secret ENABLE ROW LEVEL SECURITY;
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE NOTICE '% %', tg_when, tg_op; RETURN NULL; END $$;
CREATE TRIGGER b BEFORE DELETE OR UPDATE ON t EXECUTE FUNCTION f();
CREATE TRIGGER c AFTER DELETE OR UPDATE ON t EXECUTE FUNCTION f();
DELETE FROM t WHERE CURRENT OF missing;
BEGIN;
DECLARE x CURSOR FOR SELECT * FROM t FOR UPDATE;
UPDATE t SET a = 1 WHERE CURRENT OF x;
ROLLBACK;
SET ROLE alice;
DELETE FROM secret WHERE CURRENT OF missing;
UPDATE secret SET id = 2 WHERE CURRENT OF missing;
RESET ROLE;
DELETE FROM secret WHERE CURRENT OF missing;
