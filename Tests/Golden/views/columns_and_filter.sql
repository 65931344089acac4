-- A view is the usual way to show some columns and some rows; its columns can be granted one by one.
CREATE ROLE reader;
CREATE TABLE staff (name text, team text, salary integer);
INSERT INTO staff VALUES ('Ann', 'red', 100), ('Bob', 'blue', 90), ('Cyd', 'red', 80);
CREATE VIEW red_team AS SELECT name, salary FROM staff WHERE team = 'red';
GRANT SELECT (name) ON red_team TO reader;
\dp red_team
SET ROLE reader;
SELECT name FROM red_team ORDER BY name;
SELECT salary FROM red_team;
SELECT * FROM red_team;
SELECT count(*) FROM red_team;
SELECT * FROM staff;
RESET ROLE;
