-- Storage parameters, statistics targets and the like are checked, kept and shown: dumps of real databases hold them.
CREATE TABLE songs (id int PRIMARY KEY WITH (fillfactor = 50), title text, price numeric) WITH (fillfactor = 70, autovacuum_enabled = off);
CREATE INDEX songs_title ON songs (title) WITH (deduplicate_items = false);
CREATE MATERIALIZED VIEW titles WITH (fillfactor = 90) AS SELECT title FROM songs;
SELECT relname, reloptions FROM pg_class WHERE relname LIKE 'song%' OR relname = 'titles' ORDER BY relname;
ALTER TABLE songs SET (fillfactor = 80, parallel_workers = 2);
ALTER TABLE songs RESET (autovacuum_enabled);
SELECT reloptions FROM pg_class WHERE relname = 'songs';
ALTER TABLE songs SET (fillfactor = 5);
ALTER TABLE songs SET (fillfactor = much);
ALTER TABLE songs SET (autovacuum_enabled = maybe);
ALTER TABLE songs SET (autovacuum_vacuum_scale_factor = 200);
ALTER TABLE songs SET (filler = 1);
ALTER TABLE songs SET (fillfactor = 20, fillfactor = 30);
ALTER TABLE songs SET (heap.fillfactor = 20);
ALTER TABLE songs RESET (fillfactor = 20);
CREATE TABLE bad (a int) WITH (fillfactor);
CREATE INDEX bad ON songs (title) WITH (autovacuum_enabled = true);
ALTER TABLE songs ALTER COLUMN title SET STATISTICS 200, ALTER COLUMN title SET STORAGE EXTERNAL;
ALTER TABLE songs ALTER price SET STORAGE plain, REPLICA IDENTITY FULL;
SELECT attname, attstattarget, attstorage FROM pg_attribute WHERE attrelid = 'songs'::regclass AND attnum > 0 ORDER BY attnum;
SELECT relreplident FROM pg_class WHERE relname = 'songs';
ALTER TABLE songs ALTER id SET STORAGE main;
ALTER TABLE songs ALTER title SET STORAGE elsewhere;
ALTER TABLE songs ALTER title SET STATISTICS -2;
ALTER TABLE songs ALTER title SET STATISTICS 20000;
ALTER TABLE songs ALTER missing SET STATISTICS 20;
ALTER TABLE songs ALTER title SET STATISTICS DEFAULT, ALTER title SET STORAGE DEFAULT, REPLICA IDENTITY DEFAULT;
\d+ songs
\d songs_title
CREATE ROLE other;
SET ROLE other;
ALTER TABLE songs SET (fillfactor = 60);
ALTER TABLE songs ALTER title SET STATISTICS 10;
