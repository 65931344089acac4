-- A trigger is enabled, disabled, for replicas only, or always; \d lists them apart.
CREATE TABLE t (id int);
CREATE TRIGGER a BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
CREATE TRIGGER b BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
CREATE TRIGGER c BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
CREATE TRIGGER d BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
ALTER TABLE t DISABLE TRIGGER a;
ALTER TABLE t ENABLE ALWAYS TRIGGER b;
ALTER TABLE t ENABLE REPLICA TRIGGER c;
SELECT tgname, tgenabled FROM pg_trigger ORDER BY 1;
\d t
ALTER TABLE t DISABLE TRIGGER USER;
SELECT tgname, tgenabled FROM pg_trigger ORDER BY 1;
