-- The body of an ordinary function (SECURITY INVOKER) is decided as the role that calls it.
CREATE ROLE ann;
CREATE TABLE notes (id integer);
INSERT INTO notes VALUES (1), (2);
CREATE FUNCTION many() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM notes';
SELECT many();
SET ROLE ann;
SELECT many();
RESET ROLE;
GRANT SELECT ON notes TO ann;
SET ROLE ann;
SELECT many();
