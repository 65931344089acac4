-- A WITH query is named once and used like a table; later ones see earlier ones.
CREATE TABLE t (g text, v integer);
INSERT INTO t VALUES ('a', 1), ('a', 2), ('b', 5);
WITH sums AS (SELECT g, sum(v) AS total FROM t GROUP BY g)
SELECT * FROM sums ORDER BY g;
WITH a AS (SELECT v FROM t WHERE g = 'a'), b (w) AS (SELECT v * 10 FROM a)
SELECT v, w FROM a JOIN b ON w = v * 10 ORDER BY v;
WITH x AS (SELECT 1 AS n) SELECT * FROM x, x AS y;
WITH t AS (SELECT 'hides the table' AS what) SELECT what FROM t;
WITH x AS (SELECT 1) SELECT * FROM y;
WITH x AS (SELECT 1), x AS (SELECT 2) SELECT * FROM x;
WITH x (a, b) AS (SELECT 1) SELECT * FROM x;
WITH unused AS (SELECT 1 / 0) SELECT 'fine' AS answer;
