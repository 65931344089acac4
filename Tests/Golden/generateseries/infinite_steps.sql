-- A series of times goes from one finite moment to another by a finite step, which must not be zero.
SELECT d FROM generate_series(timestamp '2024-01-01', '2024-01-02', '12 hours') AS d;
SELECT d FROM generate_series(timestamp '2024-01-01', '2024-01-02', 'infinity') AS d;
SELECT d FROM generate_series(timestamptz '2024-01-01 00:00+00', '2024-01-02 00:00+00', '-infinity') AS d;
SELECT d FROM generate_series(timestamp '2024-01-01', '2024-01-02', '0 days') AS d;
SELECT d FROM generate_series(timestamp '2024-01-02', '2024-01-01', '1 day') AS d;
SELECT d FROM generate_series(timestamp '2024-01-01', '2024-01-02', '-1 day') AS d;
SELECT d FROM generate_series(timestamp '2024-01-01', NULL, '1 day') AS d;
SELECT d FROM generate_series(NULL, timestamp '2024-01-02', '1 day') AS d;
