-- Overflow and division by zero are errors of the row that has them; the session goes on, nothing is half done.
CREATE TABLE t (n integer, d integer);
INSERT INTO t VALUES (10, 2), (10, 0), (2147483647, 1);
SELECT n / d FROM t;
SELECT n / d FROM t WHERE d <> 0 ORDER BY n;
SELECT n / d AS q FROM t LIMIT 1;
SELECT n + 1 FROM t;
SELECT sum(n) FROM t;
UPDATE t SET n = n * 2;
SELECT * FROM t ORDER BY n, d;
SELECT n FROM t WHERE n / d > 1;
SELECT CASE WHEN d = 0 THEN NULL ELSE n / d END AS q FROM t ORDER BY q;
SELECT n / nullif(d, 0) AS q FROM t ORDER BY q;
SELECT d <> 0 AND n / d > 0 AS safe FROM t ORDER BY d;
INSERT INTO t SELECT n, d / 0 FROM t;
SELECT count(*) FROM t;
