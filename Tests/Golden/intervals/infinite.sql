-- Infinite intervals, dates and timestamps stay infinite in arithmetic; infinity against infinity is out of range.
SELECT interval 'infinity' + interval '1 day' AS plus, interval 'infinity' * 2 AS times, interval 'infinity' * -1 AS negative, interval '1 day' < interval 'infinity' AS less;
SELECT timestamp 'infinity' - interval '1 day' AS minus, timestamp '2024-01-01' + interval 'infinity' AS forever, timestamp 'infinity' - timestamp '2024-01-01' AS span, date 'infinity' + 5 AS days;
SELECT isfinite(date 'infinity'), isfinite(interval 'infinity'), isfinite(timestamp '2024-01-01'), date '-infinity' < date '0001-01-01 BC' AS first;
SELECT extract(epoch FROM interval 'infinity'), extract(year FROM timestamp '-infinity'), extract(month FROM timestamp 'infinity'), extract(day FROM interval 'infinity');
SELECT interval 'infinity' - interval 'infinity';
SELECT timestamp 'infinity' - timestamp 'infinity';
SELECT timestamp 'infinity' + interval '-infinity';
SELECT interval 'infinity' * 0;
SELECT interval 'infinity' / 'infinity';
SELECT date 'infinity' - date '2024-01-01';
SELECT time '10:00' + interval 'infinity';
SELECT justify_days(interval 'infinity'), sum(i) FROM (VALUES (interval 'infinity'), ('1 day')) AS v (i) GROUP BY 1;
