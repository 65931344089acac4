-- COPY FROM needs INSERT on every column that it fills; SELECT is not asked for.
CREATE TABLE notes (id int, body text);
CREATE ROLE alice;
GRANT SELECT ON notes TO alice;
SET ROLE alice;
COPY notes FROM STDIN;
1	refused
\.
RESET ROLE;
REVOKE ALL ON notes FROM alice;
GRANT INSERT ON notes TO alice;
SET ROLE alice;
COPY notes FROM STDIN;
2	let in
\.
RESET ROLE;
SELECT * FROM notes ORDER BY id;
