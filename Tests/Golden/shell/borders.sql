-- border 0, 1 and 2, line styles ascii, old-ascii and unicode.
CREATE TABLE t (id int, name text, note text);
INSERT INTO t VALUES (1, 'Ann', E'two\nlines'), (20, NULL, 'x');
\pset border 0
TABLE t;
\pset border 2
TABLE t;
\pset linestyle unicode
TABLE t;
\pset border 1
TABLE t;
\pset border 0
TABLE t;
\pset linestyle old-ascii
\pset border 2
TABLE t;
\pset border 1
TABLE t;
\pset linestyle ascii
\pset border 3
TABLE t;
\pset border -1
TABLE t;
\pset border x
TABLE t;
