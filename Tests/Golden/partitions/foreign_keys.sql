-- Foreign keys from and to partitioned tables hold for all partitions; errors name the partition at hand.
CREATE TABLE pk (id int PRIMARY KEY) PARTITION BY RANGE (id);
CREATE TABLE pk1 PARTITION OF pk FOR VALUES FROM (0) TO (10);
CREATE TABLE pk2 PARTITION OF pk FOR VALUES FROM (10) TO (20);
CREATE TABLE fk (a int REFERENCES pk, b int) PARTITION BY LIST (b);
CREATE TABLE fk1 PARTITION OF fk FOR VALUES IN (1);
INSERT INTO pk VALUES (1), (11);
INSERT INTO fk VALUES (1, 1), (11, 1);
INSERT INTO fk VALUES (2, 1);
INSERT INTO fk1 VALUES (12, 1);
DELETE FROM pk WHERE id = 1;
DELETE FROM pk2;
UPDATE pk SET id = 5 WHERE id = 1;
UPDATE pk SET id = 15 WHERE id = 1;
ALTER TABLE pk DETACH PARTITION pk1;
DROP TABLE pk1;
TRUNCATE pk;
ALTER TABLE fk1 DROP CONSTRAINT fk_a_fkey;
\d fk1
\d pk1
SELECT conname, conrelid::regclass, confrelid::regclass, conparentid <> 0 AS has_parent FROM pg_constraint
WHERE contype = 'f' ORDER BY conname, conrelid::regclass::text;
