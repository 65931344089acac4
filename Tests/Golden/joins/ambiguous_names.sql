-- A name that two tables have must say which one it means, and a table joined twice needs two names.
CREATE TABLE t (id int, up int);
INSERT INTO t VALUES (1, NULL), (2, 1), (3, 1);
SELECT c.id AS child, p.id AS parent FROM t AS c JOIN t AS p ON c.up = p.id ORDER BY child;
SELECT id FROM t AS a, t AS b;
SELECT * FROM t, t;
SELECT t.id FROM t AS a;
SELECT a.nosuch FROM t AS a;
SELECT x.id FROM t AS a;
SELECT * FROM t AS a (x, y) WHERE x = 2;
SELECT a.id FROM t AS a (x, y);
SELECT a.* , b.id FROM t AS a JOIN t AS b ON a.up = b.id ORDER BY a.id;
