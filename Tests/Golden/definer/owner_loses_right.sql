-- A SECURITY DEFINER function is as good as its owner: if the owner loses the right, or the function changes hands,
-- callers are refused.
CREATE ROLE ann;
CREATE ROLE ben;
CREATE TABLE notes (id integer);
GRANT SELECT ON notes TO ben;
CREATE FUNCTION many() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS 'SELECT count(*) FROM notes';
ALTER FUNCTION many() OWNER TO ben;
SET ROLE ann;
SELECT many();
RESET ROLE;
REVOKE SELECT ON notes FROM ben;
SET ROLE ann;
SELECT many();
RESET ROLE;
-- even a superuser runs it as the owner
SELECT many();
