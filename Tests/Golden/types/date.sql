-- Dates in ISO order out; several spellings in. A difference is a number of days.
SELECT date '2024-02-29', '20240115'::date, 'January 5, 2024'::date, '5 Jan 2024'::date, '1/8/2024'::date, 'infinity'::date;
SELECT '2023-02-29'::date;
SELECT '2024-13-01'::date;
SELECT 'yesterdayish'::date;
SELECT ''::date;
SELECT date '2024-03-01' - date '2024-02-01' AS days, date '2024-01-31' + 1 AS next, date '2024-01-01' - 1 AS before;
SELECT date '2024-01-31' + interval '1 month' AS ts, (date '2024-01-31' + interval '1 month')::date AS d;
SELECT date '2024-01-01' < '2024-01-02' AS less, date '2024-01-01' = timestamp '2024-01-01 00:00' AS same;
SELECT '0044-03-15 BC'::date, '12024-01-01'::date;
SELECT pg_typeof(date '2024-01-01' + 1), pg_typeof(date '2024-01-01' + interval '1 day'), pg_typeof(date '2024-01-02' - date '2024-01-01');
SELECT date '2024-01-01' + date '2024-01-02';
CREATE TABLE d (day date);
INSERT INTO d VALUES ('2024-01-02'), (NULL), ('-infinity'), ('2023-12-31');
SELECT * FROM d ORDER BY day;
