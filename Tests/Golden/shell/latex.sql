-- LaTeX's tabular: \pset border says where there are rules.
CREATE TABLE t (id int, "a_b" text, note text);
INSERT INTO t VALUES (1, 'x & y', E'two\nlines'), (2, E'\\ { } $ % ^ ~ # < > | _', NULL);
\pset format latex
\pset border 0
TABLE t;
\pset border 1
TABLE t;
\pset border 2
TABLE t;
\pset border 3
\pset title 'Title & more'
TABLE t;
\pset border 4
SELECT id FROM t;
\pset footer off
SELECT id FROM t;
\t
SELECT id FROM t;
