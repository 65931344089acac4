-- Set-returning functions in the select list run in step, and one that ends early gives nulls.
SELECT generate_series(1, 3) AS a, generate_series(1, 2) AS b;
SELECT n, generate_series(1, n) FROM (VALUES (2), (0), (1)) AS v (n);
SELECT generate_series(1, 2) + 10 AS plus, unnest(ARRAY['x', 'y', 'z']) AS letter;
SELECT generate_series(1, generate_series(1, 3)) AS nested;
SELECT count(*) FROM (SELECT generate_series(1, 5)) AS s;
SELECT generate_series(1, 3) AS g ORDER BY g DESC LIMIT 2;
SELECT DISTINCT generate_series(1, 4) % 2 AS odd ORDER BY odd;
-- They are refused where there is one value only.
SELECT 1 WHERE generate_series(1, 2) = 1;
SELECT CASE WHEN true THEN generate_series(1, 2) END;
SELECT coalesce(generate_series(1, 2), 0);
SELECT sum(generate_series(1, 3));
SELECT 1 LIMIT generate_series(1, 2);
VALUES (generate_series(1, 2));
SELECT 1 FROM (SELECT 1) AS s GROUP BY 1 HAVING generate_series(1, 2) > 1;
