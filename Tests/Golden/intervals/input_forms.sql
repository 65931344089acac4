-- An interval keeps months, days and time apart; each may have a sign of its own, and ISO 8601 is read as well.
SELECT interval '1 year 2 months 3 days 4 hours 5 minutes 6.789 seconds' AS words, interval 'P1Y2M3DT4H5M6.789S' AS iso, interval '1-2 3 4:05:06' AS sql, interval '1 day ago' AS ago;
SELECT interval '1 mon -1 day' AS mixed, interval '-1 mon 1 day' AS mixed_too, interval '1.5 months' AS fraction, interval '0.5 day' AS half_day, interval '1.1 years' AS year_part, interval '2 weeks' AS weeks;
SELECT interval '90' MINUTE AS minutes, interval '1-6' YEAR TO MONTH AS year_to_month, interval '1 10' DAY TO HOUR AS day_to_hour, interval '12:34:56.789' SECOND(1) AS rounded, interval '400 days' DAY AS days;
SELECT interval '1 day 26:00', interval '25:61:00';
SELECT interval 'infinity' AS ever, interval '-infinity' AS never, -interval 'infinity' AS negated;
SELECT interval '@ 1 minute', interval 'P-1Y', interval 'PT', interval '', interval '1 decade 1 century 1 millennium';
SELECT interval 'PT';
SELECT interval '1 day 2 days';
SELECT interval 'soon';
SELECT interval '1 parsec';
SELECT interval '99999999999 years';
SELECT interval '10:20:30:40';
