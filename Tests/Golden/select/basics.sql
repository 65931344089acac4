-- A SELECT without FROM is one row; names come from AS, from the column, or from the function.
SELECT 1, 'text', 1 + 1 AS two, upper('x'), NULL, true;
SELECT 1 AS "Two Words", 2 AS lower, 3 bare;
SELECT;
CREATE TABLE t (id integer, name text);
INSERT INTO t VALUES (1, 'one'), (2, NULL), (3, '');
SELECT * FROM t ORDER BY id;
SELECT t.* FROM t ORDER BY id;
SELECT t.id AS n, name FROM t AS x;
SELECT x.id, x.name AS label FROM t AS x ORDER BY x.id;
SELECT id, id FROM t ORDER BY 1 LIMIT 1;
TABLE t;
SELECT *;
SELECT nosuch FROM t;
SELECT t.nosuch FROM t;
SELECT u.id FROM t;
SELECT * FROM nosuch;
