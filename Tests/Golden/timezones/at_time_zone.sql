-- AT TIME ZONE turns a timestamp without zone into a moment, and a moment into the wall clock of a zone.
SELECT timestamp '2024-07-01 12:00' AT TIME ZONE 'Europe/Berlin' AS moment, timestamptz '2024-07-01 12:00+00' AT TIME ZONE 'America/New_York' AS clock,
    timestamp '2024-07-01 12:00' AT TIME ZONE 'UTC' AT TIME ZONE 'Asia/Tokyo' AS tokyo;
SELECT timestamptz '2024-01-01 12:00+00' AT TIME ZONE '+02' AS posix_sign, timestamptz '2024-01-01 12:00+00' AT TIME ZONE interval '2 hours' AS by_interval, timetz '12:00+00' AT TIME ZONE 'EST' AS time_of_day;
-- In spring an hour does not exist, in autumn one is there twice.
SELECT timestamp '2024-03-31 02:30' AT TIME ZONE 'Europe/Berlin' AS skipped, timestamp '2024-10-27 02:30' AT TIME ZONE 'Europe/Berlin' AS twice;
SET TIME ZONE 'Europe/Berlin';
SELECT timestamptz '2024-03-30 12:00' + interval '1 day' AS a_day, timestamptz '2024-03-30 12:00' + interval '24 hours' AS a_day_of_hours, timestamptz '2024-01-01 00:00+00' AT LOCAL AS here;
SELECT timestamptz '2024-07-01 00:00', timestamptz '2024-07-01 00:00 America/New_York' AS elsewhere, '2024-07-01 00:00'::timestamp::timestamptz AS cast_here;
SELECT timestamp '2024-01-01' AT TIME ZONE 'Mars/Olympus';
SELECT timestamp '2024-01-01' AT TIME ZONE interval '1 month';
SELECT date '2024-01-01' AT TIME ZONE 'UTC' AS of_date;
SELECT 5 AT TIME ZONE 'UTC';
SET TIME ZONE 'nowhere';
