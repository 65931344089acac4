-- pg_stats_ext shows extended statistics that ANALYZE has computed, to who has the privileges of the table's owner; it
-- computes none of a table without rows.
CREATE ROLE ann;
CREATE ROLE bob;
CREATE ROLE cid;
GRANT ann TO bob;
CREATE TABLE t (a int, b int, c int);
CREATE TABLE child () INHERITS (t);
ALTER TABLE t OWNER TO ann;
CREATE STATISTICS s1 ON a, b FROM t;
CREATE STATISTICS s2 (mcv) ON b, c FROM t;
CREATE STATISTICS never ON a, c FROM t;
ALTER STATISTICS never SET STATISTICS 0;
CREATE VIEW seen AS SELECT statistics_name, statistics_owner, tablename, attnames, exprs, inherited FROM pg_stats_ext;
GRANT SELECT ON seen, t TO PUBLIC;
ANALYZE t;
SELECT * FROM seen ORDER BY 1, 6;
INSERT INTO child VALUES (1, 1, 1);
ANALYZE t (a, b);
SELECT * FROM seen ORDER BY 1, 6;
INSERT INTO t VALUES (1, 1, 1);
ANALYZE t;
SELECT * FROM seen ORDER BY 1, 6;
SET ROLE bob;
SELECT statistics_name FROM pg_stats_ext ORDER BY 1;
SET ROLE cid;
SELECT statistics_name FROM pg_stats_ext ORDER BY 1;
RESET ROLE;
-- Row-level security that holds for the reader hides them.
ALTER TABLE t ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
SET ROLE ann;
SELECT statistics_name FROM pg_stats_ext ORDER BY 1;
RESET ROLE;
-- Another type makes the statistics anew, uncomputed; so does a copy begin.
ALTER TABLE t ALTER c TYPE bigint;
CREATE TABLE l (LIKE t INCLUDING ALL);
SELECT * FROM seen ORDER BY 1, 6;
ANALYZE;
SELECT * FROM seen ORDER BY 1, 6;
DELETE FROM t;
ANALYZE t;
SELECT count(*) FROM seen;
