-- flags: -A
-- -A prints values with a bar between them and no padding; header and footer stay.
CREATE TABLE t (id integer, name text);
INSERT INTO t VALUES (1, 'Ann'), (2, NULL), (3, 'a|b');
SELECT * FROM t ORDER BY id;
SELECT * FROM t WHERE false;
SELECT E'two\nlines' AS a, 1 AS b;
\dp t
