-- Renaming a table leaves what hangs on it; names are shared by tables, views, sequences and indexes.
CREATE TABLE old (id serial PRIMARY KEY);
CREATE VIEW v AS SELECT id FROM old;
ALTER TABLE old RENAME TO new;
SELECT count(*) FROM v;
\d new
ALTER TABLE new RENAME TO v;
ALTER TABLE nosuch RENAME TO x;
ALTER TABLE IF EXISTS nosuch RENAME TO x;
CREATE TABLE v (a integer);
CREATE TABLE IF NOT EXISTS v (a integer);
CREATE SEQUENCE new;
CREATE INDEX new ON new (id);
CREATE TABLE new_pkey (a integer);
ALTER TABLE v ADD COLUMN a integer;
ALTER TABLE new ADD COLUMN a nosuchtype;
CREATE TABLE x (a integer, a text);
