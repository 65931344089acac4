-- The arguments of an aggregate are worked out only for the rows that its FILTER lets pass, so they may fail for all others.
CREATE TABLE n (id int, d int, t text);
INSERT INTO n VALUES (1, 0, 'x'), (2, 2, '12'), (3, 4, '30'), (4, NULL, NULL);
SELECT sum(100 / d) FILTER (WHERE d > 0) AS quotients, sum(t::int) FILTER (WHERE t ~ '^\d+$') AS numbers FROM n;
SELECT id, sum(100 / d) FILTER (WHERE d > 0) OVER (ORDER BY id) AS running FROM n ORDER BY id;
SELECT array_agg(100 / d ORDER BY 100 / d) FILTER (WHERE d > 0) FROM n;
-- Without the filter the same arguments fail.
SELECT sum(100 / d) FROM n;
SELECT sum(t::int) FROM n;
-- A filter that nothing passes leaves nothing to work out.
SELECT count(100 / d) FILTER (WHERE d > 10), max(100 / d) FILTER (WHERE false) FROM n;
