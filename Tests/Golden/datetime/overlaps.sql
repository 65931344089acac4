-- OVERLAPS asks whether two periods share an instant; each is half open and given by two ends, or an end and a length.
SELECT (date '2024-01-01', date '2024-02-01') OVERLAPS (date '2024-01-15', date '2024-03-01') AS yes,
    (date '2024-01-01', date '2024-02-01') OVERLAPS (date '2024-02-01', date '2024-03-01') AS touching;
SELECT (timestamp '2024-01-01', interval '10 days') OVERLAPS (timestamp '2024-01-05', interval '1 day') AS lengths,
    (time '10:00', time '12:00') OVERLAPS (time '11:59', interval '5 min') AS times, (date '2024-02-01', date '2024-01-01') OVERLAPS (date '2024-01-10', date '2024-01-11') AS swapped;
SELECT (date '2024-01-01', date '2024-01-01') OVERLAPS (date '2024-01-01', date '2024-01-01') AS instant, (date '2024-01-01', NULL) OVERLAPS (date '2024-01-01', date '2024-01-05') AS unknown;
SELECT (1, 2) OVERLAPS (2, 3);
SELECT (date '2024-01-01') OVERLAPS (date '2024-01-01', date '2024-01-02');
SELECT (date '2024-01-01', date '2024-01-02', 1) OVERLAPS (date '2024-01-01', date '2024-01-02');
SELECT (date '2024-01-01', time '10:00') OVERLAPS (date '2024-01-01', date '2024-01-02');
SELECT n FROM generate_series(1, 5) AS n WHERE (date '2024-01-01' + n, interval '1 day') OVERLAPS (date '2024-01-03', date '2024-01-05') ORDER BY n;
