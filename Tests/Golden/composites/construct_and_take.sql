-- ROW(…) or (…, …) builds a composite value; (value).field takes a part, and (value).* all.
CREATE TYPE address AS (street text, number int);
CREATE TABLE people (name text, home address);
INSERT INTO people VALUES ('ada', ROW('Main St', 5)), ('bob', ('Low Rd', NULL)), ('cy', '("High, Way",7)'), ('di', NULL);
SELECT name, home, (home).street, (home).number + 1 AS next FROM people ORDER BY name;
SELECT (home).* FROM people WHERE name = 'cy';
SELECT name FROM people WHERE (home).number > 4 ORDER BY name;
SELECT ROW(1, 'a b', NULL, '') AS text_form, ('x', ARRAY[1, 2]) AS with_array, ROW('a"b', 'c\d') AS quoted;
SELECT p FROM people AS p WHERE name = 'bob';
SELECT home.street FROM people;
SELECT (home).town FROM people;
SELECT (name).street FROM people;
SELECT '(1)'::address;
SELECT '(a,b)'::address;
SELECT ROW(1, 2, 3)::address;
SELECT (ROW(1, 2)).f1;
SELECT ('x', 5)::address = ('x', 5)::address AS same, ('x', 5)::address < ('x', 6)::address AS less;
