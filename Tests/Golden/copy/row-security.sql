-- COPY TO writes the rows that policies show; COPY FROM is refused where policies apply.
CREATE TABLE notes (id int, owner text);
INSERT INTO notes VALUES (1, 'alice'), (2, 'bo');
CREATE ROLE alice;
CREATE ROLE clerk BYPASSRLS;
GRANT SELECT, INSERT ON notes TO alice, clerk;
ALTER TABLE notes ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON notes USING (owner = current_user);
COPY notes TO STDOUT;
SET ROLE alice;
COPY notes TO STDOUT;
COPY notes (id) TO STDOUT;
COPY notes FROM STDIN;
3	alice
\.
SET row_security = off;
COPY notes TO STDOUT;
COPY notes FROM STDIN;
3	alice
\.
RESET row_security;
SET ROLE clerk;
COPY notes FROM STDIN;
3	alice
\.
COPY notes TO STDOUT;
