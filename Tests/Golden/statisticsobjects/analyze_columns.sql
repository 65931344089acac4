-- ANALYZE of some columns warns of each statistics object that is over others too, unless the table is empty.
CREATE TABLE t (id int, a int, b int);
CREATE STATISTICS k1 ON id, a FROM t;
CREATE STATISTICS k2 ON a, b FROM t;
CREATE STATISTICS k3 ON (a + 1), b FROM t;
ANALYZE t (a);
INSERT INTO t VALUES (1, 1, 1);
ANALYZE t (a);
ANALYZE t (a, b);
VACUUM (ANALYZE) t (id);
ANALYZE t;
DELETE FROM t;
ANALYZE t (a);
