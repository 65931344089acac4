-- A frame in RANGE mode takes distances of the type that is added to the sort key: numbers of all kinds, intervals for dates and times.
CREATE TABLE w (id int, s smallint, a numeric, f float8, d date, ts timestamp, t time, i interval);
INSERT INTO w VALUES (1, 1, 1.5, 1, '2024-01-01', '2024-01-01', '01:00', '1 day'),
    (2, 32767, 'NaN', 'NaN', 'infinity', 'infinity', '23:00', '1 year'), (3, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    (4, 3, 3, 1.5, '2024-02-01', '2024-01-02', '02:00', '5 days'),
    (5, -32768, '-Infinity', '-Infinity', '-infinity', '-infinity', '00:00', '-1 day'),
    (6, 2, 2.5, 2.25, '2024-01-15', '2024-01-01 12:00', '01:30', '36:00');
SELECT id, array_agg(id) OVER (ORDER BY s RANGE BETWEEN 1 PRECEDING AND 1::bigint FOLLOWING) AS small,
    array_agg(id) OVER (ORDER BY a RANGE BETWEEN 1 PRECEDING AND 0.5 FOLLOWING) AS exact,
    array_agg(id) OVER (ORDER BY f DESC RANGE BETWEEN 1 PRECEDING AND 0.5 FOLLOWING) AS real FROM w ORDER BY id;
SELECT id, array_agg(id) OVER (ORDER BY d RANGE BETWEEN '1 month' PRECEDING AND '1 day' FOLLOWING) AS dates,
    array_agg(id) OVER (ORDER BY ts RANGE BETWEEN '12 hours' PRECEDING AND CURRENT ROW) AS moments,
    array_agg(id) OVER (ORDER BY t NULLS FIRST RANGE BETWEEN '1 hour' PRECEDING AND '30 min' FOLLOWING) AS times,
    array_agg(id) OVER (ORDER BY i RANGE BETWEEN '1 day' PRECEDING AND '12 hours' FOLLOWING) AS spans FROM w ORDER BY id;
-- A frame behind the last number does not reach into the NULLs.
SELECT id, count(*) OVER (ORDER BY s RANGE BETWEEN 1 FOLLOWING AND 5 FOLLOWING) FROM w ORDER BY id;
SELECT sum(id) OVER (ORDER BY a RANGE BETWEEN -1 PRECEDING AND CURRENT ROW) FROM w;
SELECT sum(id) OVER (ORDER BY ts RANGE BETWEEN '-1 day' PRECEDING AND CURRENT ROW) FROM w;
SELECT sum(id) OVER (ORDER BY id RANGE BETWEEN 1.5 PRECEDING AND CURRENT ROW) FROM w;
