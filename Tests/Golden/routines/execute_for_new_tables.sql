-- A new table asks for no function of its checks, defaults and query without data; a table that is changed asks, though it is empty.
CREATE ROLE ann;
GRANT CREATE ON SCHEMA public TO ann;
REVOKE EXECUTE ON FUNCTION lower(text) FROM PUBLIC;
SET ROLE ann;
CREATE TABLE checked (a text DEFAULT lower('X') CHECK (lower(a) = 'a'));
CREATE TABLE plain (a text);
ALTER TABLE plain ADD CHECK (lower(a) = 'a');
ALTER TABLE plain ADD CONSTRAINT later CHECK (lower(a) = 'a') NOT VALID;
ALTER TABLE plain VALIDATE CONSTRAINT later;
ALTER TABLE plain ADD COLUMN b text DEFAULT lower('X');
ALTER TABLE plain ALTER COLUMN a SET DEFAULT lower('X');
ALTER TABLE plain ALTER COLUMN a TYPE text USING lower(a);
CREATE TABLE filled AS SELECT lower(a) AS a FROM plain;
CREATE TABLE filled AS SELECT lower(a) AS a FROM plain WITH NO DATA;
CREATE INDEX ON plain (lower(a));
