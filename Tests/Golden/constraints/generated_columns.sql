-- A generated column is made of immutable expressions over ordinary columns of its row.
CREATE TABLE g (a integer, b text GENERATED ALWAYS AS (now()::text) STORED);
CREATE TABLE g (a date, b text GENERATED ALWAYS AS (a::text) STORED);
CREATE TABLE g (a text, b text GENERATED ALWAYS AS (a || now()) STORED);
CREATE TABLE g (a integer, b double precision GENERATED ALWAYS AS (random()) STORED);
CREATE TABLE g (a text, b date GENERATED ALWAYS AS (current_date) STORED);
CREATE TABLE g (a integer, b integer GENERATED ALWAYS AS (a + 1) STORED, c integer GENERATED ALWAYS AS (b + 1) STORED);
CREATE TABLE g (a integer, b integer GENERATED ALWAYS AS (a + 1) STORED, c text GENERATED ALWAYS AS (a::text || '!') STORED);
INSERT INTO g VALUES (1), (2) RETURNING *;
-- It goes with the column that it is made of, if that is dropped with CASCADE.
ALTER TABLE g DROP COLUMN a;
ALTER TABLE g ADD COLUMN d integer DEFAULT 7;
ALTER TABLE g DROP COLUMN a CASCADE;
SELECT * FROM g;
INSERT INTO g VALUES (8);
SELECT * FROM g ORDER BY d;
-- It goes alone when it is dropped itself, and with its table or schema.
ALTER TABLE g ADD COLUMN e integer GENERATED ALWAYS AS (d * 2) STORED;
SELECT * FROM g ORDER BY d;
ALTER TABLE g DROP COLUMN e;
CREATE SCHEMA s;
CREATE TABLE s.h (a integer, b integer GENERATED ALWAYS AS (a + 1) STORED);
DROP SCHEMA s CASCADE;
DROP TABLE g;
-- Keys and conditions of indexes are immutable, too.
CREATE TABLE i (a timestamptz);
CREATE INDEX ON i ((a::date));
CREATE INDEX ON i ((random()));
CREATE INDEX ON i (a) WHERE a > now();
CREATE INDEX ON i ((a AT TIME ZONE 'UTC'));
