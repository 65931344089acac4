-- The attributes of a composite type are altered like columns; a type that a column uses keeps the types of its
-- attributes.
CREATE TYPE c AS (a int);
ALTER TYPE c ADD ATTRIBUTE b text, ADD ATTRIBUTE z int;
ALTER TYPE c ADD ATTRIBUTE b text;
ALTER TYPE c DROP ATTRIBUTE z;
ALTER TYPE c DROP ATTRIBUTE zz;
ALTER TYPE c DROP ATTRIBUTE IF EXISTS zz;
ALTER TYPE c ALTER ATTRIBUTE a TYPE bigint;
ALTER TYPE c RENAME ATTRIBUTE a TO x;
ALTER TYPE c RENAME ATTRIBUTE nope TO x;
\d c
CREATE TABLE t (v c);
ALTER TYPE c ALTER ATTRIBUTE x TYPE int;
ALTER TYPE t ADD ATTRIBUTE q int;
CREATE TYPE e AS ENUM ('a');
ALTER TYPE e ADD ATTRIBUTE q int;
CREATE TYPE bad AS (a int, a text);
CREATE TYPE bad AS (a nope);
CREATE TYPE bad AS (a record);
SELECT * FROM c;
INSERT INTO c VALUES (1);
GRANT SELECT ON c TO PUBLIC;
DROP TABLE c;
