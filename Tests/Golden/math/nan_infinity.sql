-- NaN equals itself and is greater than all other numbers; infinities come from double precision and numeric alike.
SELECT 'NaN'::float8 = 'NaN'::float8 AS equal, 'NaN'::float8 > 'Infinity'::float8 AS greater, 'NaN'::numeric = 'NaN' AS numeric_equal, '-Infinity'::numeric < -1e100 AS less;
SELECT 'Infinity'::float8 - 'Infinity' AS a, 'Infinity'::float8 * 0 AS b, 1 / 'Infinity'::float8 AS c, 'inf'::numeric + 1 AS d, 'inf'::numeric - 'inf' AS e, 'inf'::numeric * 0 AS f, 5 % 'inf'::numeric AS g;
SELECT x FROM (VALUES ('NaN'::float8), (1), ('-inf'), ('inf'), (NULL)) AS v (x) ORDER BY x;
SELECT '-0'::float8 AS minus_zero, '-0'::float8 = 0 AS equal_zero, 0 * -1::float8 AS made, '-0'::numeric AS numeric_zero, sign('-0'::float8) AS sign, abs('-0'::float8) AS abs;
SELECT max(x), min(x), sum(x), avg(x) FROM (VALUES ('NaN'::numeric), (1), (2)) AS v (x);
SELECT 'NaN'::float8::int;
SELECT 'Infinity'::numeric::bigint;
SELECT 'Infinity'::numeric::numeric(5, 2);
SELECT 'NaN'::numeric(5, 2), 'inf'::float8::real, 'nan'::real::numeric;
SELECT round('inf'::numeric, 2), trunc('nan'::numeric), floor('-inf'::float8), sqrt('inf'::numeric);
SELECT 'infinit'::float8;
