-- numeric(p, s) keeps s digits behind the point and refuses what needs more than p - s before it; a negative scale rounds before the point.
SELECT 123.456::numeric(5, 2) AS rounded, 0.5::numeric(3) AS no_scale, 12345::numeric(3, -2) AS rough, 0.00012::numeric(2, 4) AS small, 99.994::numeric(4, 2) AS just_fits;
SELECT 1.10 + 2.205 AS sum, 1.10 * 2.0 AS product, 1.0 = 1.00 AS equal, scale(1.500), min_scale(1.500), trim_scale(1.500), 1.500::text;
SELECT 1e-5 AS small, 1e5 AS large, 1.23e3 AS moved, .5 AS half, 5. AS five, 12345678901234567890.123456789 AS exact;
SELECT sum(n), avg(n), min(n) FROM (VALUES (1.0), (2.50), (3.125)) AS v (n);
SELECT 999.995::numeric(5, 2);
SELECT 1000::numeric(5, 2);
SELECT 1::numeric(0);
SELECT 1::numeric(1001);
SELECT 1::numeric(5, 2000);
SELECT 1::numeric(5, 2, 1);
SELECT '1.2.3'::numeric;
SELECT ''::numeric;
SELECT 1e200000::numeric;
