-- The make_ functions build dates and times from numbers and refuse what no calendar has.
SELECT make_date(2024, 2, 29), make_date(-44, 3, 15), make_time(8, 15, 23.5), make_timestamp(2024, 1, 2, 3, 4, 5.678), make_timestamptz(2024, 7, 1, 12, 0, 0, 'Europe/Berlin');
SELECT make_interval(years => 1, weeks => 2, hours => -3), make_interval(), make_interval(0, 0, 0, 1);
SELECT make_time(24, 0, 0), make_time(23, 59, 60);
SELECT make_date(2023, 2, 29);
SELECT make_date(0, 1, 1);
SELECT make_time(25, 0, 0);
SELECT make_timestamp(2024, 13, 1, 0, 0, 0);
SELECT make_timestamptz(2024, 1, 1, 0, 0, 0, 'nowhere');
SELECT make_date(2024, NULL, 1);
SELECT make_date('2024', '1', '1'), make_date(2024, 1);
SELECT date '2024-02-30';
SELECT timestamp '2024-01-01 25:00';
SELECT date '12/31/2024', date 'January 8, 1999', date 'yesterday' < date 'tomorrow' AS days;
SELECT date 'not a date';
SELECT date '31.12.2024';
