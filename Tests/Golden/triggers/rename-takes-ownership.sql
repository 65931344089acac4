-- ALTER TRIGGER … RENAME takes ownership of the table.
CREATE ROLE alice;
CREATE TABLE t (id int);
GRANT TRIGGER ON t TO alice;
CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
CREATE TRIGGER h BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
SET ROLE alice;
ALTER TRIGGER g ON t RENAME TO k;
RESET ROLE;
ALTER TRIGGER g ON t RENAME TO h;
ALTER TRIGGER nope ON t RENAME TO h;
ALTER TRIGGER g ON t RENAME TO k;
SELECT tgname FROM pg_trigger WHERE tgrelid = 't'::regclass ORDER BY 1;
