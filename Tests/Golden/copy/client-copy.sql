-- \copy runs as the role in force and moves data between the server and the shell, so that it needs no right to files.
CREATE TABLE notes (id int, body text);
CREATE ROLE alice;
GRANT SELECT, INSERT ON notes TO alice;
SET ROLE alice;
\copy notes from stdin
1	one
2	two
\.
\copy notes (id) to stdout
\copy (select body from notes order by id) to stdout csv header
\copy notes to pstdout (delimiter '|')
\copy notes from '/nowhere/notes'
\copy notes
\copy nothing to stdout
RESET ROLE;
REVOKE SELECT ON notes FROM alice;
SET ROLE alice;
\copy notes to stdout
