-- VALID UNTIL ends a password, not the role: privileges go on working.
CREATE ROLE temp LOGIN VALID UNTIL '2024-01-31 18:00:00+00';
CREATE TABLE t (a integer);
INSERT INTO t VALUES (1);
GRANT SELECT ON t TO temp;
SELECT rolname, rolvaliduntil FROM pg_roles WHERE rolname = 'temp';
\du temp
SET ROLE temp;
SELECT * FROM t;
RESET ROLE;
ALTER ROLE temp VALID UNTIL 'infinity';
\du temp
ALTER ROLE temp VALID UNTIL 'whenever';
