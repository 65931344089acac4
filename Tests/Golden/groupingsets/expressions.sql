-- An expression that is grouped by in one set only is null in the rows of the others, wherever it is used.
CREATE TABLE logs (day date, level int);
INSERT INTO logs VALUES ('2024-01-05', 1), ('2024-01-20', 2), ('2024-02-01', 1);
SELECT extract(month FROM day) AS month, level, count(*) FROM logs
    GROUP BY GROUPING SETS ((extract(month FROM day)), (level)) ORDER BY 1, 2;
SELECT coalesce(level::text, 'all') AS level, count(*) FROM logs GROUP BY ROLLUP (level) ORDER BY GROUPING(level), 1;
SELECT level + 1 AS next, count(*) FROM logs GROUP BY ROLLUP (level) ORDER BY 1;
SELECT CASE WHEN GROUPING(level) = 1 THEN 'total' ELSE level::text END AS what, count(*) FROM logs GROUP BY ROLLUP (level) ORDER BY GROUPING(level), 1;
SELECT level, count(*) FROM logs GROUP BY ROLLUP (1) ORDER BY 1;
SELECT level, count(*) FILTER (WHERE day < '2024-01-10') AS early, count(*) FROM logs GROUP BY CUBE (level) ORDER BY 1;
SELECT level, count(*) FROM logs GROUP BY ALL;
SELECT level, count(*) FROM logs GROUP BY ROLLUP (level, count(*));
