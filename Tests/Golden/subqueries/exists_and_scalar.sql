-- A sub-select used as a value gives null for no row and fails for several; EXISTS only asks whether there is a row.
CREATE TABLE depts (id int, name text);
CREATE TABLE staff (dept int, name text);
INSERT INTO depts VALUES (1, 'art'), (2, 'bio'), (3, 'law');
INSERT INTO staff VALUES (1, 'ada'), (1, 'bob'), (2, 'cy');
SELECT name, (SELECT count(*) FROM staff WHERE dept = id) AS n, (SELECT max(s.name) FROM staff AS s WHERE dept = id) AS last FROM depts ORDER BY id;
SELECT name FROM depts WHERE EXISTS (SELECT FROM staff WHERE dept = id) ORDER BY id;
SELECT name FROM depts WHERE NOT EXISTS (SELECT 1 / 0 FROM staff WHERE dept = id) ORDER BY id;
SELECT (SELECT name FROM staff WHERE dept = 9) IS NULL AS no_row;
SELECT (SELECT name FROM staff) AS several;
SELECT (SELECT 1, 2);
SELECT name FROM depts WHERE id = (SELECT dept, name FROM staff);
SELECT name FROM depts WHERE (SELECT name FROM staff WHERE dept = 2);
SELECT array(SELECT name FROM staff WHERE dept = id ORDER BY name) FROM depts ORDER BY id;
SELECT name FROM depts WHERE id > ALL (SELECT dept FROM staff) ORDER BY name;
