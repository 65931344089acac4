-- Columns are looked for before privileges, options and the kind of relation after them.
CREATE TABLE notes (id int, body text);
CREATE VIEW titles AS SELECT body FROM notes;
CREATE ROLE alice;
SET ROLE alice;
COPY notes (nothing) TO STDOUT;
COPY notes TO STDOUT (FORMAT odd);
COPY titles TO STDOUT;
RESET ROLE;
COPY notes TO STDOUT (FORMAT odd);
COPY titles TO STDOUT;
COPY titles FROM STDIN;
x
\.
