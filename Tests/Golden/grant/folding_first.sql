-- Constants are folded when a statement is planned, and tables are looked at when it starts: an error in the folding
-- comes before a denied table, and tells nothing of it.
CREATE ROLE r;
CREATE TABLE t (a integer PRIMARY KEY, b text);
CREATE TABLE ok (a integer);
GRANT SELECT ON ok TO r;
SET ROLE r;
SELECT 1 / 0 FROM t;
SELECT a FROM t WHERE 1 / 0 = 1;
SELECT CASE WHEN a > 0 THEN 1 / 0 END FROM t;
SELECT sqrt(-1) FROM t;
SELECT * FROM (SELECT 1 / 0 AS z) q, t;
-- What depends on a row, or is never reached, is not folded.
SELECT a / 0 FROM t;
SELECT CASE WHEN false THEN 1 / 0 END FROM t;
SELECT COALESCE(1, 1 / 0) FROM t;
SELECT random() / 0 FROM t;
RESET ROLE;
