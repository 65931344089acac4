-- Foreign keys of one row are looked at in the order in which they were made; ALTER COLUMN TYPE makes those of the column anew.
CREATE TABLE t (id int PRIMARY KEY);
CREATE TABLE u (id int PRIMARY KEY, a int REFERENCES t, b int REFERENCES t, CHECK (a > 0), CHECK (b > 0));
INSERT INTO u VALUES (1, 10, 20);
ALTER TABLE u ALTER COLUMN a TYPE bigint;
INSERT INTO u VALUES (1, 10, 20);
ALTER TABLE u ALTER COLUMN b TYPE bigint;
INSERT INTO u VALUES (1, 10, 20);
ALTER TABLE u ALTER COLUMN a TYPE int;
COPY u FROM STDIN;
1	10	20
\.
ALTER TABLE t ALTER COLUMN id TYPE bigint;
INSERT INTO u VALUES (1, 10, 20);
INSERT INTO u VALUES (1, -10, -20);
SELECT conname FROM pg_constraint WHERE conrelid = 'u'::regclass ORDER BY oid;
