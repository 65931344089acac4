-- date_trunc cuts a time down to a named unit, date_bin to a multiple of any interval without months since an origin.
SELECT date_trunc('hour', timestamp '2024-02-17 20:38:40') AS hour, date_trunc('week', timestamp '2024-02-17 20:38:40') AS monday,
    date_trunc('quarter', date '2024-05-05') AS quarter, date_trunc('century', timestamp '2024-01-01') AS century;
SELECT date_trunc('day', timestamptz '2024-02-17 23:30+00', 'Europe/Berlin') AS berlin_day, date_trunc('month', interval '14 months 20 days') AS months,
    date_trunc('minute', interval '1:02:03.4') AS minutes;
SELECT date_bin('15 minutes', timestamp '2024-02-11 15:44:17', timestamp '2024-01-01') AS quarter_hour,
    date_bin('1 day', timestamp '2023-12-31 10:00', timestamp '2024-01-01 12:00') AS before_origin, date_bin('2.5 h', timestamptz '2024-01-01 07:00+00', '2024-01-01 00:00+00') AS zoned;
SELECT date_trunc('epoch', timestamp '2024-01-01');
SELECT date_trunc('fortnight', timestamp '2024-01-01');
SELECT date_trunc('week', interval '10 days');
SELECT date_trunc('hour', time '10:11');
SELECT date_bin('1 month', timestamp '2024-01-01', timestamp '2024-01-01');
SELECT date_bin('0 days', timestamp '2024-01-01', timestamp '2024-01-01');
SELECT date_bin('-1 day', timestamp '2024-01-01', timestamp '2024-01-01');
SELECT date_trunc('day', 'infinity'::timestamp), date_bin('1 day', '-infinity'::timestamp, timestamp '2024-01-01');
