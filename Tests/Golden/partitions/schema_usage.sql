-- Partitions may stand in schemas that the reader of the partitioned table may not use.
CREATE ROLE eve;
CREATE SCHEMA open;
CREATE SCHEMA hidden;
GRANT USAGE ON SCHEMA open TO eve;
CREATE TABLE open.p (a int) PARTITION BY LIST (a);
CREATE TABLE hidden.p1 PARTITION OF open.p FOR VALUES IN (1);
GRANT SELECT, INSERT ON open.p TO eve;
SET ROLE eve;
INSERT INTO open.p VALUES (1);
SELECT tableoid::regclass, a FROM open.p;
SELECT * FROM hidden.p1;
INSERT INTO hidden.p1 VALUES (1);
