-- What is not grouped must be aggregated; a primary key stands for its whole row.
CREATE TABLE t (id integer PRIMARY KEY, g text, v integer);
INSERT INTO t VALUES (1, 'a', 10), (2, 'a', 20), (3, 'b', 30);
SELECT g, v FROM t GROUP BY g;
SELECT id, g, v FROM t GROUP BY id ORDER BY id;
SELECT upper(g) AS big, sum(v) FROM t GROUP BY upper(g) ORDER BY 1;
SELECT g AS grp, sum(v) FROM t GROUP BY grp ORDER BY grp;
SELECT g, sum(v) FROM t GROUP BY 1 ORDER BY 2 DESC;
SELECT v % 20 AS m, count(*) FROM t GROUP BY v % 20 ORDER BY m;
SELECT sum(v) FROM t WHERE sum(v) > 1;
SELECT sum(sum(v)) FROM t;
SELECT g FROM t GROUP BY g ORDER BY sum(v) DESC;
SELECT * FROM t GROUP BY g;
SELECT g, sum(v) FROM t GROUP BY 3;
SELECT sum(nosuch) FROM t;
SELECT sum(g) FROM t;
