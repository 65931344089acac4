-- Keys are compared when many lines have come in: CONTEXT names the line only, and DETAIL needs SELECT on the key.
CREATE TABLE notes (id int PRIMARY KEY, body text);
CREATE ROLE alice;
GRANT INSERT ON notes TO alice;
SET ROLE alice;
COPY notes FROM STDIN;
1	one
2	two
1	again
\.
COPY notes FROM STDIN;
1	one
1	again
three	wrong
\.
RESET ROLE;
COPY notes FROM STDIN;
1	one
1	again
\.
SELECT count(*) FROM notes;
