-- WHEN decides for each row whether the trigger fires.
CREATE TABLE t (id int, a text);
INSERT INTO t VALUES (1, 'x'), (2, 'y');
CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW WHEN (old.id > 1 AND new.a IS NOT NULL)
    EXECUTE FUNCTION suppress_redundant_updates_trigger();
UPDATE t SET a = a RETURNING id;
SELECT pg_get_triggerdef(oid), pg_get_triggerdef(oid, true) FROM pg_trigger WHERE tgname = 'g';
