-- A time of day, with microseconds.
SELECT time '13:45', '1:45 PM'::time, '13:45:30.123456'::time, '134530'::time, '24:00'::time, time(0) '12:00:00.6';
SELECT '25:00'::time;
SELECT '12:60'::time;
SELECT time '10:00' + interval '90 minutes' AS later, time '01:00' - interval '2 hours' AS wraps, time '10:00' - time '08:30' AS gap;
SELECT time '10:00' < time '9:59' AS less, extract(hour FROM time '13:45') AS h, date '2024-01-01' + time '13:45' AS ts;
SELECT '13:45'::time::text, timestamp '2024-01-01 13:45:07'::time;
