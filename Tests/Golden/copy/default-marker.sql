-- A marker can ask for a column's default.
CREATE TABLE notes (id int DEFAULT 7, body text DEFAULT 'none', extra text);
COPY notes FROM STDIN (DEFAULT '\D');
\D	\D	x
1	\\D	\N
\.
COPY notes FROM STDIN (DEFAULT '\D');
2	two	\D
\.
SELECT * FROM notes;
COPY notes TO STDOUT (DEFAULT '\D');
COPY notes FROM STDIN (NULL 'x', DEFAULT 'x');
3	a	b
\.
