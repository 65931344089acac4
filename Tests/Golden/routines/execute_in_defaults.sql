-- The function in a column's default is called by whoever inserts: EXECUTE is needed, unless the column is given.
CREATE ROLE ann;
CREATE FUNCTION stamp() RETURNS text LANGUAGE sql AS $$SELECT 'stamped'$$;
CREATE TABLE notes (id integer, mark text DEFAULT stamp());
REVOKE EXECUTE ON FUNCTION stamp() FROM PUBLIC;
GRANT INSERT, SELECT ON notes TO ann;
SET ROLE ann;
INSERT INTO notes (id) VALUES (1);
INSERT INTO notes VALUES (2, 'own');
RESET ROLE;
GRANT EXECUTE ON FUNCTION stamp() TO ann;
SET ROLE ann;
INSERT INTO notes (id) VALUES (1);
SELECT * FROM notes ORDER BY id;
