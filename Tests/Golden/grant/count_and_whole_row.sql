-- count(*) and EXISTS read no column in particular: one granted column is enough. A whole row is all of them.
CREATE ROLE ann;
CREATE TABLE people (id integer, name text, salary numeric);
INSERT INTO people VALUES (1, 'Ann', 100), (2, 'Bob', 200);
SET ROLE ann;
SELECT count(*) FROM people;
RESET ROLE;
GRANT SELECT (id) ON people TO ann;
SET ROLE ann;
SELECT count(*) FROM people;
SELECT EXISTS (SELECT 1 FROM people) AS any;
SELECT 1 AS one FROM people;
SELECT count(id) FROM people;
SELECT count(name) FROM people;
SELECT count(p.*) FROM people p;
SELECT * FROM people;
SELECT p.id FROM people p JOIN people q ON p.id = q.id ORDER BY 1;
SELECT p.id FROM people p JOIN people q USING (id, name);
RESET ROLE;
