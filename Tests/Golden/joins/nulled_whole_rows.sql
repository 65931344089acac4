-- Where an outer join found no row, a whole row is NULL, not a row of NULLs: of a table, a view, a sub-select, VALUES, WITH or a
-- function alike.
CREATE TABLE t (id int, a text);
INSERT INTO t VALUES (1, 'x'), (2, 'y');
CREATE VIEW v AS SELECT * FROM t;
CREATE FUNCTION f() RETURNS SETOF t LANGUAGE sql AS 'SELECT * FROM t';
SELECT t, s FROM t LEFT JOIN t s ON s.id = t.id AND s.id = 1 ORDER BY t.id;
SELECT t, s FROM t LEFT JOIN v s ON s.id = t.id AND s.id = 1 ORDER BY t.id;
SELECT t, s FROM t LEFT JOIN (SELECT * FROM t WHERE id = 1) s ON s.id = t.id ORDER BY t.id;
SELECT t, s FROM t LEFT JOIN (VALUES (1, 'a')) s (i, b) ON s.i = t.id ORDER BY t.id;
SELECT t, s FROM t LEFT JOIN f() s ON s.id = t.id AND s.id = 1 ORDER BY t.id;
WITH s AS MATERIALIZED (SELECT * FROM t) SELECT t, s FROM t LEFT JOIN s ON s.id = t.id AND s.id = 1 ORDER BY t.id;
SELECT x, y FROM (VALUES (1)) x (i) FULL JOIN (VALUES (2)) y (j) ON i = j ORDER BY i;
SELECT s, s IS NULL FROM (SELECT 1 AS one) o LEFT JOIN LATERAL (SELECT o.one, 2 AS two WHERE false) s ON true;
SELECT count(s), array_agg(s ORDER BY t.id) FROM t LEFT JOIN (SELECT 1 AS c, 2 AS d) s ON c = id;
-- A row of NULLs that was found is one.
SELECT s, s IS NULL, coalesce(s::text, 'none') FROM t LEFT JOIN (VALUES (NULL::int, NULL::text)) s ON true;
