-- COPY FROM fills columns that are not in its list with their defaults, and DEFAULT names a text that stands for it.
CREATE TABLE t (id serial, a int DEFAULT 5, b text DEFAULT 'none');
COPY t (b) FROM STDIN;
one
\N
\.
COPY t FROM STDIN (DEFAULT '*', FORMAT csv);
*,*,x
9,"*",y
\.
COPY t FROM STDIN (DEFAULT '*');
*	7	*
\.
SELECT * FROM t ORDER BY id;
COPY t FROM STDIN (DEFAULT '*', NULL '*');
COPY t FROM STDIN (DEFAULT E'\n');
COPY t FROM STDIN (DEFAULT 'a,b', FORMAT csv);
COPY t TO STDOUT (DEFAULT '*');
