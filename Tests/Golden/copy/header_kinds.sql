-- HEADER skips the first line of input, HEADER MATCH compares it with the columns.
CREATE TABLE t (a int, b int);
COPY t FROM STDIN (FORMAT csv, HEADER);
anything,goes
1,2
\.
COPY t FROM STDIN (FORMAT csv, HEADER match);
a,b
3,4
\.
COPY t FROM STDIN (FORMAT csv, HEADER match);
b,a
5,6
\.
COPY t FROM STDIN (FORMAT csv, HEADER match);
a
5
\.
COPY t (b, a) FROM STDIN (HEADER match);
b	a
6	5
\.
SELECT * FROM t ORDER BY a;
COPY t TO STDOUT (HEADER match);
COPY t TO STDOUT (HEADER maybe);
COPY t TO STDOUT (HEADER 7);
