-- A statement that names a parent reaches its children with the parent's privileges alone; ONLY leaves them out.
CREATE ROLE ann;
CREATE TABLE city (name text, size int);
CREATE TABLE capital (country text) INHERITS (city);
INSERT INTO city VALUES ('Ulm', 1);
INSERT INTO capital VALUES ('Bern', 2, 'CH');
GRANT SELECT, UPDATE, DELETE ON city TO ann;
SET ROLE ann;
SELECT tableoid::regclass, * FROM city ORDER BY name;
SELECT * FROM ONLY city;
SELECT * FROM city* ORDER BY name;
UPDATE city SET size = size + 10 RETURNING tableoid::regclass, *;
DELETE FROM ONLY city WHERE name = 'Bern';
DELETE FROM city WHERE name = 'Ulm';
SELECT name, size FROM city;
SELECT * FROM capital;
UPDATE capital SET size = 0;
