-- COPY TO needs SELECT on every column that it writes, all of them when there is no list.
CREATE TABLE notes (id int, body text, secret text);
INSERT INTO notes VALUES (1, 'one', 'x'), (2, NULL, 'y');
CREATE ROLE alice;
GRANT SELECT (id, body) ON notes TO alice;
SET ROLE alice;
COPY notes (id, body) TO STDOUT;
COPY notes TO STDOUT;
COPY notes (body, secret) TO STDOUT;
RESET ROLE;
GRANT SELECT (secret) ON notes TO alice;
SET ROLE alice;
COPY notes TO STDOUT;
