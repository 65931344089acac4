-- UPDATE OF names columns of the table, each once; the trigger then holds them.
CREATE TABLE t (id int, a text, b text);
INSERT INTO t VALUES (1, 'x', 'y');
CREATE TRIGGER g BEFORE UPDATE OF a, a ON t EXECUTE FUNCTION suppress_redundant_updates_trigger();
CREATE TRIGGER g BEFORE UPDATE OF nope ON t EXECUTE FUNCTION suppress_redundant_updates_trigger();
CREATE TRIGGER g BEFORE UPDATE OF a ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
UPDATE t SET b = b RETURNING id;
UPDATE t SET a = a RETURNING id;
ALTER TABLE t DROP COLUMN a;
ALTER TABLE t ALTER COLUMN a TYPE varchar;
ALTER TABLE t DROP COLUMN a CASCADE;
SELECT count(*) FROM pg_trigger;
