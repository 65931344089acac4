-- A view over a SECURITY DEFINER function: the caller needs SELECT on the view and EXECUTE; the table is the owner's matter.
CREATE ROLE ann;
CREATE ROLE ben;
CREATE TABLE notes (id integer, body text);
INSERT INTO notes VALUES (1, 'a'), (2, 'b');
CREATE FUNCTION short() RETURNS TABLE (id integer) LANGUAGE sql STABLE SECURITY DEFINER
  AS 'SELECT id FROM notes ORDER BY id';
CREATE VIEW v AS SELECT id FROM short();
GRANT SELECT ON v TO ann;
SET ROLE ann;
SELECT * FROM v;
SET ROLE ben;
SELECT * FROM v;
RESET ROLE;
REVOKE EXECUTE ON FUNCTION short() FROM PUBLIC;
SET ROLE ann;
SELECT * FROM v;
