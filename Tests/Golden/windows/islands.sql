-- Runs of neighbouring numbers are found by what stays the same within a run: the number less its row number.
CREATE TABLE seats (row_name text, seat int, taken boolean);
INSERT INTO seats SELECT 'A', n, n IN (1, 2, 3, 7, 8, 10) FROM generate_series(1, 10) AS n;
SELECT min(seat) AS first, max(seat) AS last, count(*) AS seats
    FROM (SELECT seat, seat - row_number() OVER (ORDER BY seat) AS island FROM seats WHERE taken) AS s GROUP BY island ORDER BY first;
-- The gaps between them come from lead.
SELECT seat + 1 AS gap_from, next - 1 AS gap_to
    FROM (SELECT seat, lead(seat) OVER (ORDER BY seat) AS next FROM seats WHERE taken) AS s WHERE next > seat + 1 ORDER BY seat;
-- A running sum of changes numbers the runs of equal values.
SELECT seat, taken, sum(changed::int) OVER (ORDER BY seat) AS run
    FROM (SELECT *, taken IS DISTINCT FROM lag(taken) OVER (ORDER BY seat) AS changed FROM seats) AS s ORDER BY seat;
