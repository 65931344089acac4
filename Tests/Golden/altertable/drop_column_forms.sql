-- DROP COLUMN takes the column's own constraints and indexes along; views and other tables' keys need CASCADE.
CREATE TABLE p (id int PRIMARY KEY, a int, b int, c int CHECK (c > 0), CONSTRAINT ab CHECK (a < b));
CREATE INDEX p_bc ON p (b, c);
CREATE TABLE r (id int REFERENCES p);
CREATE VIEW v AS SELECT a FROM p;
ALTER TABLE p DROP a;
ALTER TABLE p DROP id;
ALTER TABLE p DROP COLUMN nope;
ALTER TABLE p DROP COLUMN IF EXISTS nope;
ALTER TABLE p DROP b;
SELECT conname FROM pg_constraint WHERE conrelid = 'p'::regclass ORDER BY 1;
SELECT indexrelid::regclass FROM pg_index WHERE indrelid = 'p'::regclass ORDER BY 1;
ALTER TABLE p DROP a CASCADE, DROP id CASCADE;
SELECT conname FROM pg_constraint WHERE conrelid IN ('p'::regclass, 'r'::regclass) ORDER BY 1;
ALTER TABLE p DROP c;
SELECT * FROM p;
ALTER TABLE p DROP ctid;
