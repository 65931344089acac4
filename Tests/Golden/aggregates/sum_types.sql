-- sum and avg answer in a wider type than they read, so that they do not overflow soon.
SELECT pg_typeof(sum(1::smallint)), pg_typeof(sum(1)), pg_typeof(sum(1::bigint)), pg_typeof(sum(1::real)), pg_typeof(sum(1.0)), pg_typeof(sum(interval '1 day'));
SELECT pg_typeof(avg(1)), pg_typeof(avg(1::float8)), pg_typeof(avg(1.0)), pg_typeof(count(*)), pg_typeof(max('a'::varchar));
SELECT sum(n) FROM (VALUES (2147483647), (2147483647)) AS v (n);
SELECT avg(n) FROM generate_series(1, 4) AS n;
SELECT avg(n), sum(n) FROM (VALUES (0.1), (0.2), (NULL)) AS v (n);
SELECT sum(x) FROM (VALUES (1e308::float8), (1e308)) AS v (x);
SELECT sum(date '2024-01-01');
SELECT avg('a'::text);
SELECT max(ARRAY[1, 2]), min('b'::text), max(date '2024-01-01');
