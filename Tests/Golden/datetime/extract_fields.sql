-- extract takes a field out of a date, time or interval as a number; what a type does not have is refused.
SELECT extract(year FROM date '2024-02-29') AS year, extract(quarter FROM date '2024-02-29') AS quarter, extract(doy FROM date '2024-03-01') AS doy,
    extract(dow FROM date '2024-03-03') AS sunday, extract(isodow FROM date '2024-03-03') AS iso_sunday, extract(week FROM date '2024-12-30') AS week,
    extract(isoyear FROM date '2024-12-30') AS isoyear;
SELECT extract(century FROM date '2000-12-31') AS century, extract(millennium FROM date '2001-01-01') AS millennium, extract(decade FROM date '1999-01-01') AS decade,
    extract(year FROM date '0044-03-15 BC') AS bc, extract(julian FROM date '2024-01-01') AS julian;
SELECT extract(second FROM timestamp '2024-01-01 10:20:30.5') AS second, extract(milliseconds FROM time '00:00:01.25') AS ms, extract(microseconds FROM time '00:00:01.25') AS us,
    extract(epoch FROM timestamp '1970-01-02 00:00:01') AS epoch, extract(epoch FROM interval '1 month 1 day') AS interval_epoch;
SELECT extract(hour FROM interval '50 hours') AS hours, extract(day FROM interval '1 month 40 days') AS days, extract(month FROM interval '27 months') AS months,
    extract(week FROM interval '15 days') AS weeks;
SELECT date_part('year', date '2024-01-01'), pg_typeof(extract(year FROM now())), pg_typeof(date_part('year', now()));
SELECT extract(timezone FROM timestamptz '2024-01-01 00:00+00'), extract(timezone_hour FROM timetz '10:00+05:30'), extract(timezone_minute FROM timetz '10:00+05:30');
SELECT extract(hour FROM date '2024-01-01');
SELECT extract(year FROM time '10:00');
SELECT extract(dow FROM interval '1 day');
SELECT extract(fortnight FROM date '2024-01-01');
SELECT extract(timezone FROM timestamp '2024-01-01');
SELECT extract(year FROM '2024-01-01');
SELECT extract(year FROM 5);
