-- Parts of a query that read no row are worked out before any row is read, so their errors show for an empty table too.
CREATE TABLE e (id int, t text);
SELECT 1 / 0 FROM e;
SELECT 'a'::text::varbit FROM e;
SELECT ('\x616263'::bytea)::int2 FROM e;
SELECT stddev(1 / 0) FROM e;
SELECT coalesce(id, 1 / 0) FROM e;
-- What a row decides is left alone.
SELECT 1 / id FROM e;
-- A strict operator with a part that comes to NULL is NULL, and its other side is not evaluated for any row.
INSERT INTO e VALUES (1, 'x');
SELECT nullif(5, 5) > t::int AS unknown FROM e;
SELECT nullif(5, 6) > t::int FROM e;
