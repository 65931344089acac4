-- INSERT, UPDATE and DELETE are planned before their tables are looked at, too: an error in folding constants hides the denial.
CREATE ROLE r;
CREATE TABLE t (a int PRIMARY KEY, b int);
CREATE TABLE mine (a int);
GRANT SELECT ON mine TO r;
SET ROLE r;
INSERT INTO t VALUES (1 / 0);
INSERT INTO t SELECT 1 / 0 FROM mine;
INSERT INTO t VALUES (1) RETURNING 1 / 0;
INSERT INTO t VALUES (1) ON CONFLICT (a) DO UPDATE SET b = 1 / 0;
UPDATE t SET b = 1 / 0;
UPDATE t SET b = 1 WHERE 1 / 0 = 1;
UPDATE t SET b = 1 FROM mine WHERE mine.a = 1 / 0;
DELETE FROM t WHERE 1 / 0 = 1;
DELETE FROM t RETURNING 1 / 0;
-- What depends on a row is not folded.
UPDATE t SET b = b / 0;
DELETE FROM t WHERE b / 0 = 1;
INSERT INTO t SELECT a / 0 FROM mine;
INSERT INTO t VALUES (1, 2);
