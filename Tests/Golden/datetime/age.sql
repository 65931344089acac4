-- age counts years, months and days between two times as a person would; minus gives days alone.
SELECT age(timestamp '2024-03-01', timestamp '2024-01-31') AS leap, age(timestamp '2023-03-01', '2023-01-31') AS common, timestamp '2024-03-01' - timestamp '2024-01-31' AS days;
SELECT age(date '2024-01-01', date '2000-02-29') AS since_leap_day, age(timestamp '2000-02-29', timestamp '2024-01-01') AS backwards;
SELECT age(timestamp '2024-01-01 10:00', timestamp '2024-01-01 12:30') AS hours, age(timestamp '2024-01-01', timestamp '2024-01-01') AS none;
SELECT age('infinity'::timestamp, timestamp '2024-01-01') AS forever, age('-infinity'::timestamp, timestamp '2024-01-01') AS never;
SELECT age('infinity'::timestamp, 'infinity'::timestamp);
SELECT age(timestamptz '2024-05-01 00:00+02', timestamptz '2024-04-01 00:00+02') AS zoned;
SELECT extract(year FROM age(date '2024-06-15', date '1990-06-16')) AS years_old;
SELECT age('10:00'::time, '09:00'::time);
SELECT age('soon');
