-- Intervals add, multiply and divide; parts of months spill into days and parts of days into hours, but full days never become months.
SELECT interval '1 month' + interval '30 days' AS sum, interval '1 day' - interval '25 hours' AS difference, interval '1 month' * 1.5 AS times, interval '1 month' / 4 AS part, interval '10 days' / 3 AS third;
SELECT date '2024-01-31' + interval '1 month' AS february, timestamp '2024-03-31' - interval '1 month' AS back, date '2024-02-29' + interval '1 year' AS next_year, date '2024-01-01' + 31 AS days, date '2024-03-01' - date '2024-02-01' AS between;
SELECT time '23:00' + interval '2 hours' AS wrapped, time '10:00' - time '12:30' AS negative, timestamp '2024-01-02 10:00' - timestamp '2024-01-01 12:00' AS span, 2 * interval '1:30' AS twice;
SELECT interval '1 month' = interval '30 days' AS equal, interval '1 day' = interval '24 hours' AS equal_too, interval '1 month' < interval '31 days' AS less, -interval '1 day -2 hours' AS negated;
SELECT justify_hours('27 hours') AS hours, justify_days('35 days') AS days, justify_interval('1 mon -1 hour') AS both, make_interval(months => 14, days => 2, secs => 1.5) AS made;
SELECT sum(i), avg(i), max(i) FROM (VALUES (interval '1 day'), ('36 hours'), (NULL)) AS v (i);
SELECT interval '1 day' / 0;
SELECT interval '1 day' * interval '1 day';
SELECT date '2024-01-01' + date '2024-01-01';
SELECT date '2024-01-01' + time '10:00';
SELECT interval '2000000000 months' * 2;
SELECT interval '1 day' + 1;
SELECT time '10:00' + date '2024-01-01' AS joined;
