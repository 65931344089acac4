-- Each LATERAL item sees all before it, so a calculation can be named step by step.
SELECT price, net, tax, net + tax AS gross FROM (VALUES (10.00), (20.00)) AS p (price),
    LATERAL (SELECT price * 0.9) AS a (net), LATERAL (SELECT round(net * 0.19, 2)) AS b (tax) ORDER BY price;
SELECT a, b, c FROM generate_series(1, 2) AS a, LATERAL generate_series(a, 2) AS b, LATERAL (VALUES (a + b), (a * b)) AS v (c) ORDER BY a, b, c;
SELECT n, parts FROM (VALUES (1, '{a,b}'::text[]), (2, '{}')) AS t (n, list) LEFT JOIN LATERAL unnest(list) AS parts ON true ORDER BY n, parts;
SELECT n, pair FROM (VALUES (3)) AS t (n) JOIN LATERAL (SELECT (n, n + 1) AS pair) AS s ON true;
SELECT x FROM LATERAL (SELECT y) AS a (x), (SELECT 1) AS b (y);
SELECT sum(a.n) FROM (VALUES (1), (2)) AS a (n), LATERAL (SELECT sum(a.n)) AS b;
