-- Conditions on a view whose columns are volatile are tested inside of it, before its functions run, unless they read such a
-- column or the view counts its rows.
CREATE TABLE tracks (id int);
INSERT INTO tracks VALUES (1), (2), (3);
CREATE FUNCTION seen(int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN RAISE NOTICE 'seen %', $1; RETURN $1; END $$;
CREATE VIEW watched AS SELECT id, seen(id) AS n FROM tracks;
CREATE VIEW first_two AS SELECT id, seen(id) AS n FROM tracks ORDER BY id LIMIT 2;
SELECT id FROM watched WHERE id = 2;
SELECT id FROM watched WHERE id IN (1, 3) AND id < 3;
SELECT id FROM watched WHERE n = 2;
SELECT id FROM first_two WHERE id = 2;
CREATE VIEW picky AS SELECT id, seen(id) AS n FROM tracks WHERE seen(id + 10) > 11;
SELECT id FROM picky WHERE id = 3;
