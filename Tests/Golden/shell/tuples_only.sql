-- flags: -t
-- -t leaves out header and footer.
CREATE TABLE t (id integer, name text);
INSERT INTO t VALUES (1, 'Ann'), (2, NULL);
SELECT * FROM t ORDER BY id;
SELECT * FROM t WHERE false;
SELECT 1;
\dt
