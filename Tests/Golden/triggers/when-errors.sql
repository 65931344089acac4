-- WHEN knows only the rows that there are at the trigger's event.
CREATE TABLE t (id int, a text, g int GENERATED ALWAYS AS (id + 1) STORED);
CREATE TRIGGER x BEFORE UPDATE ON t WHEN (new.a = '1') EXECUTE FUNCTION suppress_redundant_updates_trigger();
CREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW WHEN (old.a = '1') EXECUTE FUNCTION suppress_redundant_updates_trigger();
CREATE TRIGGER x BEFORE DELETE ON t FOR EACH ROW WHEN (new.a = '1') EXECUTE FUNCTION suppress_redundant_updates_trigger();
CREATE TRIGGER x BEFORE UPDATE ON t FOR EACH ROW WHEN (new.g = 1) EXECUTE FUNCTION suppress_redundant_updates_trigger();
CREATE TRIGGER x BEFORE UPDATE ON t FOR EACH ROW WHEN (new IS NULL) EXECUTE FUNCTION suppress_redundant_updates_trigger();
CREATE TRIGGER x BEFORE UPDATE ON t FOR EACH ROW WHEN (new.id) EXECUTE FUNCTION suppress_redundant_updates_trigger();
CREATE TRIGGER x BEFORE UPDATE ON t FOR EACH ROW WHEN ((SELECT true)) EXECUTE FUNCTION suppress_redundant_updates_trigger();
