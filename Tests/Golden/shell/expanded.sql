-- \x turns each row into a block.
CREATE TABLE t (id integer, name text, note text);
INSERT INTO t VALUES (1, 'Ann', 'short'), (2, NULL, 'a somewhat longer note');
\x
SELECT * FROM t ORDER BY id;
SELECT * FROM t WHERE false;
SELECT id AS "a longer column name" FROM t WHERE id = 1;
\dp t
\x off
SELECT * FROM t WHERE id = 1;
\x on
SELECT 1 AS one;
\x
SELECT 2 AS two;
