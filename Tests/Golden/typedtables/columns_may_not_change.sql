-- A table OF a type has the columns of the type, adds only constraints and defaults, and follows ALTER TYPE ... CASCADE.
CREATE TYPE person AS (id int, name text);
CREATE TABLE people OF person (PRIMARY KEY (id), name WITH OPTIONS DEFAULT 'nobody');
INSERT INTO people (id) VALUES (1) RETURNING *;
ALTER TABLE people ADD age int;
ALTER TABLE people DROP name;
ALTER TABLE people RENAME name TO label;
ALTER TYPE person ADD ATTRIBUTE age int;
ALTER TYPE person ADD ATTRIBUTE age int CASCADE;
SELECT * FROM people;
CREATE TABLE x OF person (nope WITH OPTIONS NOT NULL);
CREATE TABLE x OF nope;
CREATE TABLE x OF people;
ALTER TABLE people NOT OF;
ALTER TABLE people DROP age;
SELECT * FROM people;
