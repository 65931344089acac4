-- DELETE ... USING joins further tables; a row that matches several times is deleted once.
CREATE TABLE t (id int PRIMARY KEY, k int);
CREATE TABLE u (k int, w text);
INSERT INTO t VALUES (1, 1), (2, 2), (3, 3);
INSERT INTO u VALUES (1, 'a'), (1, 'b'), (3, 'c');
DELETE FROM t USING u WHERE t.k = u.k AND u.w < 'c' RETURNING t.*;
DELETE FROM t AS x USING u LEFT JOIN u AS v ON v.k = u.k WHERE x.k = u.k RETURNING x.id, v.w;
SELECT * FROM t;
DELETE FROM t USING t WHERE true;
DELETE FROM t AS x WHERE t.id = 1;
DELETE FROM t USING u WHERE k = 2;
