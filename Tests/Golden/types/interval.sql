-- An interval holds months, days and time apart from each other; they meet only in comparisons.
SELECT interval '1 day', interval '1 year 2 months 3 days 04:05:06.7', '90 minutes'::interval, '1 week'::interval, 'P1Y2M3DT4H5M'::interval, '1-2'::interval;
SELECT interval '-1 day', interval '1 day ago', interval '1 day -2 hours', interval '-1 month +1 day', interval '0';
SELECT interval '1 month' + interval '40 days' AS sum, interval '1 day' * 2.5 AS times, interval '1 hour' / 3 AS part, - interval '2 days' AS neg;
SELECT interval '1 month' = interval '30 days' AS equal, interval '24 hours' = interval '1 day' AS day, interval '1 day' < interval '25 hours' AS less;
SELECT interval '36 hours', justify_hours(interval '36 hours'), justify_days(interval '45 days');
SELECT extract(day FROM interval '3 days 5 hours') AS d, extract(epoch FROM interval '1 hour') AS s, interval '1.5 hours' AS h, interval '1.5 months' AS m;
SELECT interval '1 fortnight';
SELECT interval 'x';
CREATE TABLE i (v interval);
INSERT INTO i VALUES ('1 month'), ('31 days'), ('29 days'), (NULL);
SELECT v FROM i ORDER BY v;
SELECT sum(v), max(v) FROM i;
