-- Records one field a line, with each border; several lines in a field, wide headers.
CREATE TABLE t (id int, "long column name" text);
INSERT INTO t VALUES (1, E'two\nlines'), (2, NULL), (1000000, 'a longer value than the header of a record');
\x
\pset border 0
TABLE t;
\pset border 1
TABLE t;
\pset border 2
TABLE t;
\pset linestyle unicode
TABLE t;
\pset linestyle ascii
\pset border 1
\t
TABLE t;
\t
\pset title 'A title'
SELECT 1 AS a;
\pset footer off
SELECT 1 AS a WHERE false;
\pset format unaligned
TABLE t;
\t
TABLE t;
