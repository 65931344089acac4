-- A scalar subquery is one value or NULL, more than one row is an error. IN, EXISTS, ANY and ALL take many.
CREATE TABLE t (id integer, v integer);
CREATE TABLE u (id integer);
INSERT INTO t VALUES (1, 10), (2, 20), (3, NULL);
INSERT INTO u VALUES (1), (3), (4);
SELECT (SELECT max(v) FROM t) AS top, (SELECT v FROM t WHERE id = 99) AS none;
SELECT (SELECT v FROM t);
SELECT (SELECT id, v FROM t WHERE id = 1);
SELECT id FROM t WHERE id IN (SELECT id FROM u) ORDER BY id;
SELECT id FROM t WHERE id NOT IN (SELECT id FROM u) ORDER BY id;
SELECT id FROM t WHERE EXISTS (SELECT 1 FROM u WHERE u.id = t.id) ORDER BY id;
SELECT id FROM t WHERE NOT EXISTS (SELECT * FROM u WHERE u.id = t.id) ORDER BY id;
SELECT id FROM u WHERE id > ANY (SELECT id FROM t) ORDER BY id;
SELECT id FROM u WHERE id >= ALL (SELECT id FROM t) ORDER BY id;
SELECT id FROM t WHERE v NOT IN (SELECT v FROM t WHERE v IS NULL OR v = 20);
SELECT id FROM t WHERE (id, v) IN (SELECT 1, 10);
SELECT id FROM t WHERE id IN (SELECT id, id FROM u);
