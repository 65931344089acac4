-- A row that a trigger or a function has changed since the statement began cannot be changed by the statement: the words
-- tell whether it was found before the row's own triggers, which lock it as for an update, or behind them.
CREATE TABLE tracks (id int PRIMARY KEY, plays int);
INSERT INTO tracks SELECT i, 0 FROM generate_series(1, 3) i;
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF pg_trigger_depth() < 2 THEN UPDATE tracks SET plays = plays + 1 WHERE id = 2; END IF;
    RETURN coalesce(NEW, OLD);
END $$;
CREATE FUNCTION played(int) RETURNS boolean LANGUAGE plpgsql AS
    $$ BEGIN UPDATE tracks SET plays = plays + 1 WHERE id = $1; RETURN true; END $$;
CREATE TRIGGER touched BEFORE UPDATE OR DELETE ON tracks FOR EACH ROW EXECUTE FUNCTION touch();
DELETE FROM tracks;
DELETE FROM tracks WHERE id = 2;
UPDATE tracks SET plays = 9;
MERGE INTO tracks USING (VALUES (1), (2)) v (i) ON id = i WHEN MATCHED THEN DELETE;
MERGE INTO tracks USING (VALUES (2)) v (i) ON id = i WHEN MATCHED THEN DELETE;
DELETE FROM tracks WHERE id = 3;
ALTER TABLE tracks DISABLE TRIGGER touched;
DELETE FROM tracks WHERE played(id);
UPDATE tracks SET plays = 9 WHERE played(id);
MERGE INTO tracks USING (VALUES (1)) v (i) ON id = i WHEN MATCHED AND played(id) THEN DELETE;
INSERT INTO tracks VALUES (1, 1) ON CONFLICT (id) DO UPDATE SET plays = 7 WHERE played(tracks.id);
SELECT * FROM tracks ORDER BY id;
