-- COPY of a query needs what the query itself needs.
CREATE TABLE notes (id int, body text);
INSERT INTO notes VALUES (1, 'one');
CREATE VIEW titles AS SELECT body FROM notes;
CREATE ROLE alice;
GRANT SELECT ON titles TO alice;
SET ROLE alice;
COPY (SELECT * FROM notes) TO STDOUT;
COPY (SELECT * FROM titles) TO STDOUT;
COPY (SELECT 1 AS a, 'x' AS b) TO STDOUT;
