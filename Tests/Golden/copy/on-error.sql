-- ON_ERROR ignore passes over lines with values of the wrong form, though not over those that a constraint refuses.
CREATE TABLE notes (id int NOT NULL, body varchar(3));
COPY notes FROM STDIN (ON_ERROR ignore, LOG_VERBOSITY verbose);
1	one
two	two
3	three
4	\N
\.
COPY notes FROM STDIN (ON_ERROR ignore);
x	y
\.
COPY notes FROM STDIN (ON_ERROR ignore, LOG_VERBOSITY silent);
x	y
\.
COPY notes FROM STDIN (ON_ERROR ignore, REJECT_LIMIT 1);
x	y
5	ok
y	z
\.
COPY notes FROM STDIN (ON_ERROR ignore);
\N	y
\.
COPY notes FROM STDIN (ON_ERROR ignore);
1
\.
SELECT * FROM notes ORDER BY id;
