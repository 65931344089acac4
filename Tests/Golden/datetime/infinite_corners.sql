-- An infinite moment stays what it is in every zone; an infinite interval is no distance from UTC and moves no time of day.
SELECT timezone('infinity'::interval, 'infinity'::timestamptz), timezone('1 mon'::interval, '-infinity'::timestamp);
SELECT timezone('infinity'::interval, '2000-01-01 00:00+00'::timestamptz);
SELECT timezone('1 mon'::interval, '2000-01-01 00:00+00'::timestamptz);
SELECT '12:00'::time - 'infinity'::interval;
SELECT '12:00'::time + 'infinity'::interval;
SELECT '12:00+01'::timetz - '-infinity'::interval;
SELECT timestamptz('2024-01-01'::date, '12:30'::time), timestamp('2024-01-01 00:00:01.555'::timestamp, 1);
SELECT timestamp('2024-01-01'::timestamp, 100);
SELECT make_time(1, 60, 5);
SELECT make_time(1, 60, 0.5);
SELECT gcd('NaN'::numeric, 1), gcd('Infinity'::numeric, 4), lcm('Infinity', 3::numeric), scale(round(1.5, 20000));
