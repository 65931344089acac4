-- A subquery in FROM is a table; its alias may be left out.
CREATE TABLE t (g text, v integer);
INSERT INTO t VALUES ('a', 1), ('a', 2), ('b', 5);
SELECT g, total FROM (SELECT g, sum(v) AS total FROM t GROUP BY g) AS s WHERE total > 3 ORDER BY g;
SELECT max(total) FROM (SELECT sum(v) AS total FROM t GROUP BY g);
SELECT x, y FROM (SELECT g, v FROM t) AS s (x, y) ORDER BY y;
SELECT x, v FROM (SELECT g, v FROM t) AS s (x) ORDER BY v;
SELECT * FROM (SELECT g, v FROM t) AS s (x, y, z);
SELECT s.g FROM (SELECT g FROM t LIMIT 1) s;
SELECT g FROM (SELECT v FROM t) s;
