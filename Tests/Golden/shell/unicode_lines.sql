-- The unicode line style has single and double rules, for border, columns and header.
CREATE TABLE t (id int, name text);
INSERT INTO t VALUES (1, 'Ann'), (2, 'Bob');
\pset linestyle unicode
\pset border 2
\pset unicode_border_linestyle double
TABLE t;
\pset unicode_column_linestyle double
TABLE t;
\pset unicode_header_linestyle double
TABLE t;
\pset unicode_border_linestyle single
TABLE t;
\pset unicode_column_linestyle single
TABLE t;
\x
TABLE t;
\pset unicode_column_linestyle double
\pset unicode_border_linestyle double
TABLE t;
\pset border 1
TABLE t;
\pset unicode_border_linestyle x
\pset unicode_column_linestyle x
\pset unicode_header_linestyle x
\pset linestyle x
