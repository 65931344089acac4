-- When several tables are missing, the outer query's are named first, in the order of the text, before
-- those of subqueries.
CREATE ROLE ann;
CREATE TABLE t1 (a integer);
CREATE TABLE t2 (a integer);
CREATE TABLE t3 (a integer);
SET ROLE ann;
SELECT * FROM t1, t2;
SELECT * FROM t2, t1;
SELECT * FROM t1 JOIN t2 USING (a) LEFT JOIN t3 USING (a);
SELECT * FROM (SELECT a FROM t1) x, t2;
SELECT (SELECT max(a) FROM t1) FROM t2;
SELECT * FROM t3 WHERE a IN (SELECT a FROM t1);
UPDATE t2 SET a = t1.a FROM t1 WHERE t1.a = t2.a;
DELETE FROM t3 USING t1 WHERE t1.a = t3.a;
SELECT a FROM t2 UNION SELECT a FROM t1;
WITH w AS (SELECT a FROM t3) SELECT * FROM w, t1;
RESET ROLE;
