-- COMMENT ON TRIGGER takes ownership of the table.
CREATE ROLE alice;
CREATE TABLE t (id int);
GRANT TRIGGER ON t TO alice;
CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
SET ROLE alice;
COMMENT ON TRIGGER g ON t IS 'not mine';
RESET ROLE;
COMMENT ON TRIGGER g ON t IS 'mine';
COMMENT ON TRIGGER nope ON t IS 'mine';
SELECT obj_description(oid, 'pg_trigger') FROM pg_trigger WHERE tgname = 'g';
