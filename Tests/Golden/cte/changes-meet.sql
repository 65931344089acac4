-- All changes of one statement see the rows as they were: a row that one part has changed is passed over by another, and
-- MERGE refuses it; changes whose rows nobody reads are made when the rest is done, the last first.
CREATE TABLE tracks (id int PRIMARY KEY, plays int);
INSERT INTO tracks SELECT i, 0 FROM generate_series(1, 3) i;
BEGIN;
WITH x AS (UPDATE tracks SET plays = 1 WHERE id = 1 RETURNING id) UPDATE tracks SET plays = 2;
SELECT * FROM tracks ORDER BY id;
ROLLBACK;
BEGIN;
WITH x AS (UPDATE tracks SET plays = 1 WHERE id = 1 RETURNING id)
UPDATE tracks SET plays = 2 WHERE id IN (SELECT id FROM x) OR id = 2;
SELECT * FROM tracks ORDER BY id;
ROLLBACK;
BEGIN;
WITH x AS (DELETE FROM tracks WHERE id = 1) UPDATE tracks SET plays = 2;
SELECT * FROM tracks ORDER BY id;
ROLLBACK;
WITH x AS (DELETE FROM tracks WHERE id = 1 RETURNING id)
MERGE INTO tracks t USING x ON t.id = x.id WHEN MATCHED THEN UPDATE SET plays = 3;
CREATE FUNCTION tell() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE NOTICE '% % %', TG_WHEN, TG_OP, NEW.id; RETURN NEW; END $$;
CREATE TRIGGER before BEFORE INSERT ON tracks FOR EACH ROW EXECUTE FUNCTION tell();
CREATE TRIGGER after AFTER INSERT ON tracks FOR EACH ROW EXECUTE FUNCTION tell();
WITH x AS (INSERT INTO tracks VALUES (4)), y AS (INSERT INTO tracks VALUES (5)) INSERT INTO tracks VALUES (6);
WITH x AS (INSERT INTO tracks VALUES (7) RETURNING id), y AS (INSERT INTO tracks VALUES (8)) SELECT * FROM x;
