-- Parameters change nothing about privileges: they are checked when the statement is executed, as the role in force then.
CREATE ROLE ann;
CREATE TABLE t (a int, b int);
INSERT INTO t VALUES (1, 2);
GRANT SELECT (a) ON t TO ann;
SELECT a, b FROM t WHERE a = $1 \parse both
SELECT a FROM t WHERE a = $1 \parse one
SET ROLE ann;
\bind_named both 1 \g
\bind_named one 1 \g
SELECT b FROM t WHERE a = $1 \bind 1 \g
-- Preparing asks for no privilege, describing neither.
SELECT b FROM t \parse third
SELECT b FROM t \gdesc
\bind_named third \g
RESET ROLE;
REVOKE SELECT (a) ON t FROM ann;
SET ROLE ann;
\bind_named one 1 \g
