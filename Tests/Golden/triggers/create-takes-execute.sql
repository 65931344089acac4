-- CREATE TRIGGER takes EXECUTE on the function; whoever fires the trigger later needs none.
CREATE ROLE alice;
CREATE ROLE bob;
CREATE TABLE t (id int);
INSERT INTO t VALUES (1), (2);
GRANT TRIGGER ON t TO alice;
GRANT SELECT, UPDATE ON t TO bob;
REVOKE EXECUTE ON FUNCTION suppress_redundant_updates_trigger() FROM public;
SET ROLE alice;
CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
RESET ROLE;
GRANT EXECUTE ON FUNCTION suppress_redundant_updates_trigger() TO alice;
SET ROLE alice;
CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
SET ROLE bob;
SELECT suppress_redundant_updates_trigger();
UPDATE t SET id = id RETURNING id;
UPDATE t SET id = id + 2 WHERE id = 1 RETURNING id;
