-- A column that does not exist where it is looked for is suggested in a table with a similar name, an equal column included; and
-- a column's default may name a sequence that the same statement makes.
CREATE TABLE t (id serial PRIMARY KEY, n int DEFAULT nextval('t_id_seq'));
SELECT z.n FROM (SELECT id FROM t) z, t x;
SELECT b.id FROM t c;
INSERT INTO t DEFAULT VALUES;
TABLE t;
