-- System columns count like others, except that a column grant of one's own columns does not cover them.
CREATE ROLE ann;
CREATE ROLE bob;
CREATE TABLE t (a integer, b integer);
INSERT INTO t VALUES (1, 2);
GRANT SELECT (a, b) ON t TO ann;
GRANT SELECT ON t TO bob;
SET ROLE ann;
SELECT a, b FROM t;
SELECT t.* FROM t;
SELECT ctid FROM t;
SELECT tableoid::regclass FROM t;
SELECT t FROM t;
SET ROLE bob;
SELECT tableoid::regclass FROM t;
SELECT t FROM t;
RESET ROLE;
