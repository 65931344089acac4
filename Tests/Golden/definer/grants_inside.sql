-- GRANT inside of a SECURITY DEFINER function is the owner's: a way to lend one grant.
CREATE ROLE ann;
CREATE ROLE ben;
CREATE TABLE notes (id integer);
ALTER TABLE notes OWNER TO ben;
CREATE FUNCTION let_in() RETURNS void LANGUAGE sql SECURITY DEFINER AS 'GRANT SELECT ON notes TO ann';
ALTER FUNCTION let_in() OWNER TO ben;
SET ROLE ann;
SELECT * FROM notes;
GRANT SELECT ON notes TO ann;
SELECT let_in();
SELECT * FROM notes;
SELECT relacl FROM pg_class WHERE relname = 'notes';
