-- Ranges over several columns are compared like rows; sub-partitioned tables spread their rows again.
CREATE TABLE t (a int, b int, c text) PARTITION BY RANGE (a, b);
CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (1, 1) TO (2, 5);
CREATE TABLE t2 PARTITION OF t FOR VALUES FROM (2, 5) TO (3, MAXVALUE) PARTITION BY LIST (c);
CREATE TABLE t2x PARTITION OF t2 FOR VALUES IN ('x');
INSERT INTO t VALUES (1, 1, 'a'), (1, 100, 'b'), (2, 4, 'c'), (2, 5, 'x'), (3, 1000, 'x');
SELECT tableoid::regclass, * FROM t ORDER BY a, b;
INSERT INTO t VALUES (1, 0, 'a');
INSERT INTO t VALUES (2, 5, 'y');
INSERT INTO t2x VALUES (2, 6, 'y');
INSERT INTO t2x VALUES (9, 6, 'x');
CREATE TABLE x PARTITION OF t FOR VALUES FROM (MINVALUE, 3) TO (1, 1);
CREATE TABLE x PARTITION OF t2 FOR VALUES IN (1, 2, 'x');
SELECT pg_get_expr(relpartbound, oid) FROM pg_class WHERE relispartition ORDER BY relname;
SELECT relid, parentrelid, isleaf, level FROM pg_partition_tree('t') ORDER BY relid::text;
