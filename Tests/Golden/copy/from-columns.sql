-- INSERT on some columns is enough for COPY FROM when its list names only these.
CREATE TABLE notes (id int, body text DEFAULT 'none', secret text DEFAULT 'kept');
CREATE ROLE alice;
GRANT INSERT (id, body) ON notes TO alice;
SET ROLE alice;
COPY notes (id, body) FROM STDIN;
1	one
\.
COPY notes (id) FROM STDIN;
2
\.
COPY notes (id, secret) FROM STDIN;
3	told
\.
COPY notes FROM STDIN;
4	four	all
\.
RESET ROLE;
SELECT * FROM notes ORDER BY id;
