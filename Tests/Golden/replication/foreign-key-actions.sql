-- What a foreign key does to rows that refer to a key is an UPDATE or DELETE of their table: if that is published and has no
-- key, the action is refused before it looks for rows; changes that leave the key alone are allowed.
CREATE TABLE artists (id int PRIMARY KEY, name text);
INSERT INTO artists VALUES (1, 'Ann'), (2, 'Bo');
CREATE TABLE tracks (artist int REFERENCES artists ON DELETE SET NULL ON UPDATE CASCADE);
CREATE PUBLICATION news FOR TABLE tracks;
DELETE FROM artists WHERE id = 1;
UPDATE artists SET id = 3 WHERE id = 1;
UPDATE artists SET name = 'Cy' WHERE id = 1;
DO $$ BEGIN DELETE FROM artists; END $$;
ALTER TABLE tracks DROP CONSTRAINT tracks_artist_fkey,
    ADD CONSTRAINT by_artist FOREIGN KEY (artist) REFERENCES artists ON DELETE CASCADE;
DELETE FROM artists WHERE id = 1;
UPDATE artists SET id = 3 WHERE id = 1;
ALTER PUBLICATION news SET (publish = 'insert');
DELETE FROM artists WHERE id = 2;
SELECT * FROM artists;
