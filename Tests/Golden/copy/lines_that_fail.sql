-- A line that cannot be taken ends COPY FROM with its number, its column and its text, and no row is kept.
CREATE TABLE t (a int, b text NOT NULL, CHECK (a > 0));
COPY t FROM STDIN;
1	x
two	y
\.
COPY t FROM STDIN;
1
\.
COPY t FROM STDIN;
1	x	y
\.
COPY t FROM STDIN;
1	\N
\.
COPY t FROM STDIN (FORMAT csv);
-1,x
\.
COPY t FROM STDIN (FORMAT csv);
1,"x
\.
SELECT count(*) FROM t;
