-- A volatile function is called though nobody reads its column, within sub-selects as well: the query around cannot be
-- written into another one, and the relations of such a sub-select need privileges. What a sub-select that depends on nothing
-- computes is computed before the first row is looked for.
CREATE TABLE tracks (id int);
CREATE TABLE empty (id int);
CREATE TABLE secrets (id int);
INSERT INTO tracks VALUES (1), (2);
CREATE FUNCTION seen(int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN RAISE NOTICE 'seen %', $1; RETURN $1; END $$;
CREATE VIEW watched AS SELECT id, seen(id) AS n FROM tracks;
SELECT id FROM watched;
SELECT id FROM (SELECT id, (SELECT seen(tracks.id)) AS n FROM tracks) x;
DELETE FROM empty WHERE EXISTS (SELECT FROM watched);
CREATE ROLE alice;
GRANT SELECT ON tracks, watched TO alice;
SET ROLE alice;
SELECT id FROM (SELECT id, (SELECT max(id) FROM secrets) AS n FROM tracks) x;
SELECT id FROM (SELECT id, (SELECT seen(max(id)) FROM secrets) AS n FROM tracks) x;
DO $$ DECLARE r record; BEGIN GET DIAGNOSTICS r = ROW_COUNT; END $$;
