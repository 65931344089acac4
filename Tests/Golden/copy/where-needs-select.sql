-- WHERE of COPY FROM needs SELECT on the columns that it reads, although they are those of the incoming row.
CREATE TABLE notes (id int, body text);
CREATE ROLE alice;
GRANT INSERT ON notes TO alice;
SET ROLE alice;
COPY notes FROM STDIN WHERE id > 1 AND body <> 'no';
1	one
2	two
3	no
\.
RESET ROLE;
GRANT SELECT (id, body) ON notes TO alice;
SET ROLE alice;
COPY notes FROM STDIN WHERE id > 1 AND body <> 'no';
1	one
2	two
3	no
\.
COPY notes FROM STDIN WHERE id > (SELECT 1);
4	four
\.
COPY notes FROM STDIN WHERE id > count(*);
5	five
\.
RESET ROLE;
SELECT * FROM notes ORDER BY id;
