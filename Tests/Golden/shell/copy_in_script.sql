-- COPY FROM STDIN reads the lines behind it, up to \. alone; after a failure the lines are passed over as well.
CREATE TABLE t (a int, b text);
COPY t FROM STDIN;
1	one
2	two\nlines
\.
COPY t (a) FROM STDIN WITH (FORMAT csv, HEADER);
a
3
\.
COPY nosuch FROM STDIN;
1	not read as SQL
\.
COPY t FROM STDIN;
x	bad
4	not stored either
\.
SELECT * FROM t ORDER BY a;
\copy t FROM STDIN
5	five
\.
\copy t TO STDOUT
\copy (SELECT a FROM t ORDER BY a DESC) TO STDOUT WITH CSV HEADER
\copy t TO '/tmp/rolesql_copy.txt'
\! cat /tmp/rolesql_copy.txt
\copy nosuch TO STDOUT
\copy t FROM '/nonexistent'
\copy t FROM PROGRAM 'printf "6\tsix\n"'
\copy t TO PROGRAM 'sort -r'
\copy
\copy t
