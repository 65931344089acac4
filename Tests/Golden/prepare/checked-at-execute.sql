-- PREPARE needs no privilege on tables; EXECUTE needs them, every time anew.
CREATE TABLE notes (id int, body text);
INSERT INTO notes VALUES (1, 'one');
CREATE ROLE alice;
SET ROLE alice;
PREPARE all_notes AS SELECT * FROM notes;
EXECUTE all_notes;
RESET ROLE;
GRANT SELECT ON notes TO alice;
SET ROLE alice;
EXECUTE all_notes;
RESET ROLE;
REVOKE SELECT ON notes FROM alice;
SET ROLE alice;
EXECUTE all_notes;
EXPLAIN EXECUTE all_notes;
CREATE TEMP TABLE mine AS EXECUTE all_notes;
