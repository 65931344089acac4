-- Foreign keys are checked when the COPY is done, as the owner of the referenced table; its rows need no right of the copier.
CREATE TABLE people (id int PRIMARY KEY);
INSERT INTO people VALUES (1);
CREATE TABLE notes (id int, person int REFERENCES people);
CREATE ROLE alice;
GRANT INSERT ON notes TO alice;
SET ROLE alice;
COPY notes FROM STDIN;
1	1
2	\N
\.
COPY notes FROM STDIN;
3	1
4	9
\.
RESET ROLE;
SELECT * FROM notes ORDER BY id;
