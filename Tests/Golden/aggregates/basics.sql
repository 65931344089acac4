-- Aggregates skip NULL, except count(*). Over no rows, count is 0 and the others are NULL.
CREATE TABLE t (g text, v integer, d numeric(6,2));
INSERT INTO t VALUES ('a', 1, 1.50), ('a', 2, 2.25), ('b', NULL, NULL), ('b', 5, 3.00), (NULL, 7, 0.10);
SELECT count(*), count(v), count(g), sum(v), min(v), max(v), avg(v) FROM t;
SELECT sum(d), avg(d), min(d), max(d) FROM t;
SELECT g, count(*), sum(v) AS total, round(avg(v), 2) AS mean FROM t GROUP BY g ORDER BY g;
SELECT count(*), sum(v), max(g) FROM t WHERE false;
SELECT g, sum(v) FROM t WHERE false GROUP BY g;
SELECT string_agg(g, ',' ORDER BY v) AS gs, bool_and(v > 0) AS all_positive, bool_or(v > 6) AS any_big FROM t;
SELECT sum(DISTINCT length(g)) AS s, count(DISTINCT g) AS c FROM t;
SELECT count(*) FILTER (WHERE v > 1) AS big, count(*) AS all FROM t;
SELECT sum(v)::text || '!' AS s, pg_typeof(sum(v)) AS t1, pg_typeof(sum(d)) AS t2, pg_typeof(avg(v)) AS t3, pg_typeof(count(*)) AS t4 FROM t;
