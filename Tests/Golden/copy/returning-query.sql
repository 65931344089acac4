-- A change can be copied by its RETURNING list, for which its own privileges are needed.
CREATE TABLE notes (id int, body text);
CREATE ROLE alice;
GRANT INSERT ON notes TO alice;
SET ROLE alice;
COPY (INSERT INTO notes VALUES (1, 'one') RETURNING id) TO STDOUT;
RESET ROLE;
GRANT SELECT (id) ON notes TO alice;
SET ROLE alice;
COPY (INSERT INTO notes VALUES (1, 'one') RETURNING id) TO STDOUT;
COPY (INSERT INTO notes VALUES (2, 'two')) TO STDOUT;
RESET ROLE;
SELECT * FROM notes ORDER BY id;
