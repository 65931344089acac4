-- ENABLE and DISABLE TRIGGER of a partitioned table reach the copies that partitions have of its row triggers; the partitions'
-- own triggers, and triggers of the same name FOR EACH STATEMENT, stay as they are.
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
CREATE TABLE p (a int) PARTITION BY LIST (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
CREATE TRIGGER each_row BEFORE INSERT ON p FOR EACH ROW EXECUTE FUNCTION tf();
CREATE TRIGGER each_statement BEFORE INSERT ON p EXECUTE FUNCTION tf();
CREATE TRIGGER own BEFORE INSERT ON p1 FOR EACH ROW EXECUTE FUNCTION tf();
CREATE TRIGGER each_statement BEFORE INSERT ON p1 EXECUTE FUNCTION tf();
CREATE VIEW state AS SELECT tgrelid::regclass AS t, tgname, tgenabled FROM pg_trigger ORDER BY tgrelid::regclass::text, tgname;
ALTER TABLE p DISABLE TRIGGER USER;
TABLE state;
ALTER TABLE p ENABLE TRIGGER each_statement, ENABLE ALWAYS TRIGGER each_row;
TABLE state;
ALTER TABLE ONLY p DISABLE TRIGGER each_row;
ALTER TABLE p1 DISABLE TRIGGER own;
TABLE state;
