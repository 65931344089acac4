-- CREATE TRIGGER takes the privilege TRIGGER on the table, not its ownership; UPDATE is not enough.
CREATE ROLE alice;
CREATE ROLE bob;
CREATE TABLE t (id int);
GRANT TRIGGER ON t TO alice;
GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES ON t TO bob;
SET ROLE bob;
CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
SET ROLE alice;
CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
\d t
