-- The search for what a missing column may have meant looks at all relations: one that has the name twice makes it ambiguous.
CREATE TABLE tracks (id int, n int);
ALTER TABLE tracks DROP COLUMN id;
SELECT tracks.id FROM tracks, (SELECT 1 AS id) y;
SELECT tracks.id FROM tracks, (SELECT 1 AS id, 2 AS id) y;
SELECT tracks.id FROM tracks, (SELECT 1 AS ids, 2 AS ids) y;
MERGE INTO tracks USING (SELECT 1 AS id, 2 AS id) y ON tracks.id = 1 WHEN MATCHED THEN DELETE;
