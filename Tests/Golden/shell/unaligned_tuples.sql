-- flags: -A -t
-- Both together are the form that other programs read.
CREATE TABLE t (id integer, name text);
INSERT INTO t VALUES (1, 'Ann'), (2, NULL);
SELECT * FROM t ORDER BY id;
SELECT count(*) FROM t;
SELECT * FROM t WHERE false;
\dn
