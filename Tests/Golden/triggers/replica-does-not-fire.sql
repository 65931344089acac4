-- A trigger for replicas only does not fire in an ordinary session, one that fires always does.
CREATE TABLE t (id int);
INSERT INTO t VALUES (1);
CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
ALTER TABLE t ENABLE REPLICA TRIGGER g;
UPDATE t SET id = 1 RETURNING id;
ALTER TABLE t ENABLE ALWAYS TRIGGER g;
UPDATE t SET id = 1 RETURNING id;
