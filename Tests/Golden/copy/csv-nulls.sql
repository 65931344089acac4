-- FORCE_NOT_NULL and FORCE_NULL say for which columns quotes do not decide what is NULL.
CREATE TABLE notes (id int, a text, b text);
COPY notes FROM STDIN (FORMAT csv, FORCE_NOT_NULL (a), FORCE_NULL (b));
1,,
2,"",""
\.
SELECT id, a IS NULL AS a, b IS NULL AS b FROM notes ORDER BY id;
COPY notes FROM STDIN (FORMAT csv, FORCE_NULL (c));
3,,
\.
COPY notes (id) FROM STDIN (FORMAT csv, FORCE_NULL (a));
3
\.
COPY notes FROM STDIN (FORCE_NULL (a));
3	a	b
\.
COPY notes TO STDOUT (FORMAT csv, FORCE_NOT_NULL (a));
