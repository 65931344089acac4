-- A timestamptz is a moment; it is shown in the session's time zone, which is UTC here.
SHOW timezone;
SELECT timestamptz '2024-01-15 10:30+02', timestamptz '2024-01-15 10:30', '2024-01-15 10:30:00-05:30'::timestamptz, '2024-01-15T10:30:00Z'::timestamptz;
SELECT timestamptz '2024-01-15 12:00+02' = timestamptz '2024-01-15 10:00+00' AS same_moment;
SELECT timestamptz '2024-01-15 10:00+00' AT TIME ZONE 'UTC' AS wall, timestamp '2024-01-15 10:00' AT TIME ZONE 'UTC' AS moment;
SELECT timestamptz '2024-03-01 00:00+00' - timestamptz '2024-02-01 12:00+00' AS gap, timestamptz '2024-01-31 10:00+00' + interval '1 month' AS plus;
SELECT timestamptz '2024-01-15 23:30-05'::date AS utc_day, timestamptz '2024-01-15 23:30-05'::timestamp AS utc_wall;
SELECT '2024-01-15 10:30 Nowhere/Atlantis'::timestamptz;
SELECT '2024-01-15 10:30+99'::timestamptz;
SELECT now() = now() AS same, now() = current_timestamp AS also, pg_typeof(now());
