-- generate_series over times needs an interval; a month from the 31st is the last of the next month, and stays there.
SELECT d::date FROM generate_series(date '2024-01-31', '2024-05-31', '1 month') AS d;
SELECT d FROM generate_series(timestamp '2024-01-01 22:00', '2024-01-02 04:00', '3 hours') AS d;
SELECT d FROM generate_series(timestamptz '2024-03-31 00:00+00', '2024-03-31 03:00+00', '90 min') AS d;
SELECT d FROM generate_series(timestamptz '2024-03-30 12:00+01', '2024-04-01 12:00+02', '1 day', 'Europe/Berlin') AS d;
SELECT d::date FROM generate_series(timestamp '2024-01-03', '2024-01-01', '-1 day') AS d;
SELECT count(*) FROM generate_series(timestamp '2024-01-02', '2024-01-01', '1 day');
SELECT pg_typeof(d) FROM generate_series(date '2024-01-01', date '2024-01-01', '1 day') AS d;
SELECT * FROM generate_series(timestamp '2024-01-01', '2024-01-02', '0');
SELECT * FROM generate_series(date '2024-01-01', date '2024-01-03');
SELECT * FROM generate_series(timestamp '2024-01-01', 'infinity', NULL);
SELECT * FROM generate_series(time '10:00', time '12:00', interval '1 hour');
