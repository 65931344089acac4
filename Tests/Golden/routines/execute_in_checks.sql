-- The function in a check constraint is called by whoever inserts or updates; so is that of a stored generated column.
CREATE ROLE ann;
CREATE FUNCTION fine(n integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT n > 0';
CREATE FUNCTION twice(n integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT n * 2';
CREATE TABLE a (n integer CHECK (fine(n)));
CREATE TABLE b (n integer, m integer GENERATED ALWAYS AS (twice(n)) STORED);
GRANT INSERT, SELECT ON a, b TO ann;
REVOKE EXECUTE ON FUNCTION fine(integer), twice(integer) FROM PUBLIC;
SET ROLE ann;
INSERT INTO a VALUES (1);
INSERT INTO b VALUES (1);
RESET ROLE;
GRANT EXECUTE ON FUNCTION fine(integer), twice(integer) TO ann;
SET ROLE ann;
INSERT INTO a VALUES (1);
INSERT INTO a VALUES (-1);
INSERT INTO b VALUES (1);
SELECT * FROM b;
