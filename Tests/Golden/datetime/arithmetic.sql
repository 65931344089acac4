-- Days and months are calendar units: the last day of a month is kept within the month.
SELECT date '2024-01-31' + interval '1 month' AS feb, date '2023-01-31' + interval '1 month' AS feb23, date '2024-03-31' - interval '1 month' AS back;
SELECT date '2024-02-29' + interval '1 year' AS next_year, timestamp '2024-01-01 00:00' - interval '1 second' AS before;
SELECT (date '2024-01-01' + n * interval '1 month')::date AS first FROM generate_series(0, 2) AS n;
SELECT make_date(2024, 2, 29), make_interval(days => 10), make_timestamp(2024, 1, 2, 3, 4, 5.5);
SELECT make_date(2023, 2, 29);
SELECT date '2024-01-10' BETWEEN '2024-01-01' AND '2024-01-31' AS within, (date '2024-01-01', date '2024-02-01') OVERLAPS (date '2024-01-15', date '2024-03-01') AS overlap;
SELECT timestamp '2024-01-02' - date '2024-01-01' AS gap, date '2024-01-01' - timestamp '2024-01-02 12:00' AS neg;
SELECT interval '1 day' * 1.5 AS day_half, interval '10 minutes' * 6 AS hour;
SELECT timestamp '2024-01-01' + 5;
