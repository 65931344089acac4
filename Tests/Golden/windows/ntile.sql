-- ntile deals rows into buckets as equal as possible; the first buckets take the rows that are left over.
SELECT n, ntile(3) OVER (ORDER BY n) AS three, ntile(4) OVER (ORDER BY n DESC) AS four, ntile(20) OVER (ORDER BY n) AS many
    FROM generate_series(1, 10) AS n ORDER BY n;
SELECT n, ntile(NULL) OVER (ORDER BY n) FROM generate_series(1, 2) AS n;
SELECT n, n % 2 AS odd, ntile(2) OVER (PARTITION BY n % 2 ORDER BY n) FROM generate_series(1, 6) AS n ORDER BY n;
SELECT ntile(0) OVER (ORDER BY n) FROM generate_series(1, 3) AS n;
SELECT ntile(-2) OVER (ORDER BY n) FROM generate_series(1, 3) AS n;
SELECT ntile('three') OVER (ORDER BY n) FROM generate_series(1, 3) AS n;
SELECT ntile() OVER (ORDER BY n) FROM generate_series(1, 3) AS n;
SELECT ntile(0) OVER () FROM generate_series(1, 0) AS n;
