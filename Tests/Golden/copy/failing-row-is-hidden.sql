-- A row that a constraint refuses is shown in CONTEXT, since it came from the client, but DETAIL hides other columns.
CREATE TABLE notes (id int CHECK (id > 0), secret text DEFAULT 'kept');
CREATE ROLE alice;
GRANT INSERT (id) ON notes TO alice;
SET ROLE alice;
COPY notes (id) FROM STDIN;
1
-2
\.
COPY notes (id) FROM STDIN;
x
\.
