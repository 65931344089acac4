-- With another time zone the same moment is shown differently; daylight saving included.
CREATE TABLE m (at timestamptz);
INSERT INTO m VALUES ('2024-01-15 12:00+00'), ('2024-07-15 12:00+00');
SELECT at FROM m ORDER BY at;
SET timezone = 'Europe/Berlin';
SELECT at FROM m ORDER BY at;
SELECT '2024-03-31 02:30'::timestamptz AS skipped_hour, '2024-07-01 00:00'::timestamptz AS summer;
SET TIME ZONE 'America/New_York';
SELECT at, at::date AS day, extract(hour FROM at) AS hour FROM m ORDER BY at;
SELECT at AT TIME ZONE 'Asia/Tokyo' AS tokyo FROM m ORDER BY at;
SET timezone = 'Nowhere/Atlantis';
RESET timezone;
SHOW timezone;
