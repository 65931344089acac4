-- generate_series counts up or down to its end; the step must not be 0, and the end need not be met.
SELECT array_agg(n) FROM generate_series(1, 10, 3) AS n;
SELECT array_agg(n) FROM generate_series(5, 1, -2) AS n;
SELECT array_agg(n) FROM generate_series(5, 1) AS n;
SELECT array_agg(n) FROM generate_series(1.0, 2, 0.25) AS n;
SELECT array_agg(n) FROM generate_series(0, 1, 0.4) AS n;
SELECT array_agg(n) FROM generate_series(2147483646, 2147483647) AS n;
SELECT pg_typeof(n) FROM generate_series(1, 1::bigint) AS n;
SELECT count(*) FROM generate_series(1, NULL);
SELECT * FROM generate_series(1, 2, 0);
SELECT * FROM generate_series(1.0, 2, 0);
SELECT * FROM generate_series(1, 'NaN'::numeric);
SELECT * FROM generate_series(1.0, 'Infinity'::numeric, 'Infinity'::numeric);
SELECT * FROM generate_series('-Infinity'::numeric, 1, 1);
SELECT * FROM generate_series(1, 2.5::float8);
SELECT * FROM generate_series('a', 'b');
