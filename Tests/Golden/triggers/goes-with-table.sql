-- A trigger goes with its table, and LIKE does not copy it.
CREATE TABLE t (id int);
CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
CREATE TABLE u (LIKE t INCLUDING ALL);
SELECT tgrelid::regclass, tgname FROM pg_trigger;
DROP TABLE t;
SELECT count(*) FROM pg_trigger;
