-- DROP TRIGGER takes ownership of the table: who made the trigger by the privilege TRIGGER cannot drop it.
CREATE ROLE alice;
CREATE ROLE bob;
CREATE TABLE t (id int);
ALTER TABLE t OWNER TO bob;
GRANT TRIGGER ON t TO alice;
SET ROLE alice;
CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
DROP TRIGGER g ON t;
DROP TRIGGER IF EXISTS g ON t;
DROP TRIGGER nope ON t;
SET ROLE bob;
DROP TRIGGER g ON t;
DROP TRIGGER g ON t;
DROP TRIGGER IF EXISTS g ON t;
DROP TRIGGER IF EXISTS g ON nope;
