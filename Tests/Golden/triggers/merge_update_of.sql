-- Triggers of UPDATE OF look at the columns that any action of a MERGE updates, whichever action took the row; generated columns
-- count where they read one of those, and all of them where a trigger sees rows before they are stored.
CREATE TABLE t (id int, a int, b int, twice int GENERATED ALWAYS AS (a * 2) STORED, same int GENERATED ALWAYS AS (b) STORED);
INSERT INTO t (id, a, b) VALUES (1, 1, 1), (2, 2, 2);
CREATE FUNCTION tell() RETURNS trigger LANGUAGE plpgsql AS
    $$BEGIN RAISE NOTICE '% % %', tg_name, tg_when, tg_level; RETURN new; END$$;
CREATE TRIGGER a_row AFTER UPDATE OF a ON t FOR EACH ROW EXECUTE FUNCTION tell();
CREATE TRIGGER b_row AFTER UPDATE OF b ON t FOR EACH ROW EXECUTE FUNCTION tell();
CREATE TRIGGER b_statement BEFORE UPDATE OF b ON t EXECUTE FUNCTION tell();
CREATE TRIGGER id_row AFTER UPDATE OF id ON t FOR EACH ROW EXECUTE FUNCTION tell();
MERGE INTO t USING (VALUES (1), (2)) v (i) ON t.id = v.i
    WHEN MATCHED AND i = 1 THEN UPDATE SET a = 5 WHEN MATCHED THEN UPDATE SET b = 5;
MERGE INTO t USING (VALUES (1), (2)) v (i) ON t.id = v.i
    WHEN MATCHED AND false THEN UPDATE SET a = 5 WHEN MATCHED THEN UPDATE SET b = 5;
CREATE TRIGGER twice_row AFTER UPDATE OF twice ON t FOR EACH ROW EXECUTE FUNCTION tell();
CREATE TRIGGER twice_statement AFTER UPDATE OF twice ON t EXECUTE FUNCTION tell();
CREATE TRIGGER same_row AFTER UPDATE OF same ON t FOR EACH ROW EXECUTE FUNCTION tell();
UPDATE t SET a = 6 WHERE id = 1;
UPDATE t SET b = 6 WHERE id = 1;
CREATE TRIGGER before_row BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION tell();
ALTER TABLE t DISABLE TRIGGER before_row;
UPDATE t SET b = 7 WHERE id = 1;
