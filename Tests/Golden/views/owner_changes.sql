-- With a new owner the view reads with other rights, though nothing was granted or revoked on any table.
CREATE ROLE strong;
CREATE ROLE weak;
CREATE ROLE reader;
GRANT CREATE ON SCHEMA public TO strong, weak;
CREATE TABLE t (a integer);
INSERT INTO t VALUES (1);
GRANT SELECT ON t TO strong;
CREATE VIEW v AS SELECT a FROM t;
GRANT SELECT ON v TO reader;
SET ROLE reader;
SELECT * FROM v;
RESET ROLE;
ALTER VIEW v OWNER TO weak;
\dp v
SET ROLE reader;
SELECT * FROM v;
RESET ROLE;
SELECT * FROM v;
ALTER VIEW v OWNER TO strong;
SET ROLE reader;
SELECT * FROM v;
SET ROLE weak;
SELECT * FROM v;
ALTER VIEW v RENAME TO w;
RESET ROLE;
\dp v
