-- A timestamp without time zone is what the clock on the wall shows.
SELECT timestamp '2024-01-15 10:30', '2024-01-15'::timestamp, '2024-01-15T10:30:45.5'::timestamp, timestamp(0) '2024-01-15 10:30:45.5';
SELECT '2024-01-15 10:30+05'::timestamp AS zone_ignored, 'infinity'::timestamp, '-infinity'::timestamp;
SELECT timestamp '2024-03-01 00:00' - timestamp '2024-02-28 12:00' AS gap, timestamp '2024-01-31' + interval '1 month 1 hour' AS plus;
SELECT timestamp '2024-01-15 10:30'::date, timestamp '2024-01-15 10:30'::time, timestamp '2024-01-15 10:30:00.100'::text;
SELECT '2024-02-30 10:00'::timestamp;
SELECT '2024-01-15 25:00'::timestamp;
SELECT 'noon'::timestamp;
SELECT timestamp '2024-01-01' < timestamp '2024-01-01 00:00:00.000001' AS less, timestamp '2024-01-01' = date '2024-01-01' AS eq;
SELECT timestamp '294276-12-31 23:59:59' + interval '1 day';
