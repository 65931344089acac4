-- A unique key of a partitioned table must hold all columns of its partition key, and exists in each partition.
CREATE TABLE t (a int, b int, c int) PARTITION BY RANGE (a);
ALTER TABLE t ADD PRIMARY KEY (b);
CREATE UNIQUE INDEX ON t (b, c);
ALTER TABLE t ADD PRIMARY KEY (b, a);
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (0) TO (10);
INSERT INTO t VALUES (1, 1, 1);
INSERT INTO t VALUES (1, 1, 2);
INSERT INTO t1 VALUES (1, NULL, 2);
SELECT indexrelid::regclass, indisprimary FROM pg_index WHERE indrelid IN ('t'::regclass, 't1'::regclass) ORDER BY 1;
ALTER TABLE t1 DROP CONSTRAINT t1_pkey;
ALTER TABLE t1 DROP b;
ALTER TABLE t1 ADD d int;
ALTER TABLE t DROP a;
ALTER TABLE t ALTER a TYPE bigint;
CREATE TABLE u (a int PRIMARY KEY, b int) PARTITION BY RANGE ((a + b));
CREATE TABLE u (a int, b int) PARTITION BY RANGE (random());
