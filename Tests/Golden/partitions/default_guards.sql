-- A new partition may not claim rows that lie in the default partition already.
CREATE TABLE t (a int) PARTITION BY RANGE (a);
CREATE TABLE t_rest PARTITION OF t DEFAULT;
INSERT INTO t VALUES (1), (11), (NULL);
CREATE TABLE t_ten PARTITION OF t FOR VALUES FROM (10) TO (20);
DELETE FROM t WHERE a = 11;
CREATE TABLE t_ten PARTITION OF t FOR VALUES FROM (10) TO (20);
INSERT INTO t VALUES (11);
INSERT INTO t_rest VALUES (12);
SELECT tableoid::regclass, a FROM t ORDER BY a;
SELECT pg_get_partition_constraintdef('t_ten'::regclass);
SELECT pg_get_partition_constraintdef('t_rest'::regclass);
ALTER TABLE t DETACH PARTITION t_rest;
INSERT INTO t VALUES (1);
