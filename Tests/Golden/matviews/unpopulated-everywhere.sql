-- A materialized view without rows cannot be read, nor stand in a sub-select of a statement that starts, whether or not a row
-- would be asked for; what the planner drops does not count.
CREATE TABLE tracks (id int);
CREATE MATERIALIZED VIEW charts AS SELECT 1 AS id WITH NO DATA;
SELECT (SELECT id FROM charts) FROM tracks;
SELECT * FROM tracks WHERE EXISTS (SELECT FROM charts WHERE charts.id = tracks.id);
SELECT * FROM tracks WHERE false AND id IN (SELECT id FROM charts WHERE charts.id = tracks.id + 1);
UPDATE tracks SET id = (SELECT id FROM charts);
DELETE FROM tracks USING charts WHERE tracks.id = charts.id;
INSERT INTO tracks SELECT 1 WHERE false RETURNING (SELECT id FROM charts);
CREATE VIEW both AS SELECT id, (SELECT max(id) FROM charts) AS best FROM tracks;
SELECT id FROM both;
SELECT best FROM both;
BEGIN;
DECLARE c CURSOR FOR SELECT best FROM both;
ROLLBACK;
REFRESH MATERIALIZED VIEW charts;
SELECT best FROM both;
