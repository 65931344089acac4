-- Everybody may make temporary tables through PUBLIC's TEMPORARY on the database; revoking it stops the first one.
CREATE ROLE a;
SELECT current_database() AS db \gset
REVOKE TEMP ON DATABASE :"db" FROM PUBLIC;
SELECT has_database_privilege('a', current_database(), 'TEMP');
SET ROLE a;
CREATE TEMP TABLE t (x int);
CREATE TEMP VIEW v AS SELECT 1 AS one;
CREATE TEMP SEQUENCE q;
SELECT 1 AS x INTO TEMP TABLE u;
RESET ROLE;
GRANT TEMPORARY ON DATABASE :"db" TO a;
SET ROLE a;
CREATE TEMP TABLE t (x int);
INSERT INTO t VALUES (1) RETURNING x;
