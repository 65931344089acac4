-- Tables, columns and constraints are renamed each on its own; names of sequences, indexes and constraints stay.
CREATE TABLE t (id serial PRIMARY KEY, a int CHECK (a > 0));
CREATE VIEW v AS SELECT id, a FROM t;
ALTER TABLE t RENAME TO people;
ALTER TABLE people RENAME a TO age;
ALTER TABLE people RENAME COLUMN id TO number;
ALTER TABLE people RENAME CONSTRAINT t_pkey TO people_pkey;
ALTER TABLE people RENAME CONSTRAINT t_a_check TO adult;
SELECT pg_get_viewdef('v', true);
SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 'people'::regclass ORDER BY 1;
SELECT indexrelid::regclass, pg_get_serial_sequence('people', 'number') FROM pg_index WHERE indrelid = 'people'::regclass;
ALTER TABLE people RENAME number TO age;
ALTER TABLE people RENAME nope TO x;
ALTER TABLE people RENAME TO v;
ALTER TABLE people RENAME CONSTRAINT nope TO x;
ALTER TABLE people RENAME CONSTRAINT adult TO people_pkey;
ALTER TABLE IF EXISTS nope RENAME TO x;
ALTER TABLE v RENAME a TO years;
SELECT * FROM v;
