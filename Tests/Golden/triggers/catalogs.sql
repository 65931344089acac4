-- pg_trigger and information_schema.triggers tell of triggers; the latter to those who may do more than read.
CREATE ROLE alice;
CREATE ROLE bob;
CREATE TABLE t (id int, a text);
CREATE TRIGGER g BEFORE INSERT OR UPDATE OF a OR DELETE ON t FOR EACH ROW
    EXECUTE FUNCTION suppress_redundant_updates_trigger(1, 'it''s', word);
CREATE TRIGGER h AFTER UPDATE ON t FOR EACH ROW WHEN (old.id <> new.id) EXECUTE FUNCTION suppress_redundant_updates_trigger();
SELECT tgname, tgtype, tgenabled, tgnargs, tgattr, tgargs FROM pg_trigger ORDER BY 1;
GRANT SELECT ON t TO alice;
GRANT TRIGGER ON t TO bob;
\x
SELECT trigger_name, event_manipulation, action_order, action_condition, action_statement, action_timing
FROM information_schema.triggers ORDER BY 1, 2;
SET ROLE bob;
SELECT trigger_name, event_manipulation, action_condition FROM information_schema.triggers ORDER BY 1, 2;
SET ROLE alice;
SELECT count(*) FROM information_schema.triggers;
