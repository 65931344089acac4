-- A subquery needs what it reads, wherever it stands: in INSERT, UPDATE, DELETE, a view, RETURNING.
CREATE ROLE ann;
CREATE TABLE t (a integer);
CREATE TABLE secret (a integer);
INSERT INTO t VALUES (1);
INSERT INTO secret VALUES (42);
GRANT ALL ON t TO ann;
SET ROLE ann;
INSERT INTO t VALUES ((SELECT max(a) FROM secret));
UPDATE t SET a = (SELECT max(a) FROM secret);
DELETE FROM t WHERE a IN (SELECT a FROM secret);
DELETE FROM t RETURNING (SELECT count(*) FROM secret);
WITH s AS (SELECT a FROM secret) INSERT INTO t SELECT a FROM s;
SELECT a FROM t ORDER BY (SELECT max(a) FROM secret);
SELECT count(*) FROM t HAVING count(*) < (SELECT count(*) FROM secret);
VALUES ((SELECT a FROM secret));
SELECT * FROM t LIMIT (SELECT a FROM secret);
SELECT * FROM t;
RESET ROLE;
