-- Of no rows, count is 0 and nearly every other aggregate null; a GROUP BY makes no row at all.
CREATE TABLE nothing (n int, t text, b boolean);
SELECT count(*), count(n), sum(n), avg(n), min(n), max(n) FROM nothing;
SELECT array_agg(n), string_agg(t, ','), bool_and(b), bool_or(b), every(b), bit_and(n), bit_or(n), bit_xor(n) FROM nothing;
SELECT stddev(n), variance(n), corr(n, n), regr_count(n, n), mode() WITHIN GROUP (ORDER BY n) FROM nothing;
SELECT count(*) FROM nothing GROUP BY n;
SELECT count(*) FROM nothing HAVING count(*) > 0;
SELECT coalesce(sum(n), 0) AS total, coalesce(array_agg(n), '{}') AS list FROM nothing;
INSERT INTO nothing VALUES (NULL, NULL, NULL);
SELECT count(*), count(n), sum(n), array_agg(n), string_agg(t, ','), bool_and(b), any_value(n) FROM nothing;
