-- pg_get_viewdef writes a view out again from what was understood, with all names settled.
CREATE TABLE t (a int, b text, c date);
CREATE VIEW v1 AS SELECT *, a::text || b AS ab, CASE WHEN a > 1 THEN 'x' ELSE b END AS w FROM t AS x WHERE a IN (1, 2) AND b LIKE 'a%' ORDER BY 1 DESC;
CREATE VIEW v2 AS SELECT b, count(*) FILTER (WHERE a > 1), sum(DISTINCT a), string_agg(b, ',' ORDER BY c) FROM t GROUP BY b HAVING count(*) > 1;
CREATE VIEW v3 AS WITH w AS (SELECT a FROM t) SELECT w.a, y.b FROM w LEFT JOIN t AS y USING (a) UNION ALL SELECT 1, 'x' LIMIT 3;
CREATE VIEW v4 AS SELECT a, rank() OVER (PARTITION BY b ORDER BY c DESC) AS r, EXISTS (SELECT 1 FROM t AS z WHERE z.a = t.a) AS e FROM t;
CREATE VIEW v5 AS SELECT ARRAY[a, 2] AS arr, ROW(a, b) AS r, COALESCE(b, 'none') AS co, a BETWEEN 1 AND 3 AS be, NOT a = 1 OR c IS NULL AS n FROM t;
SELECT pg_get_viewdef('v1');
SELECT pg_get_viewdef('v2', true);
SELECT pg_get_viewdef('v3');
SELECT pg_get_viewdef('v4', true);
SELECT pg_get_viewdef('v5');
SELECT pg_get_viewdef('v5', 40);
