-- WHERE CURRENT OF reads no column, so that SELECT is needed for the cursor only.
CREATE TABLE notes (id int, body text);
INSERT INTO notes VALUES (1, 'one'), (2, 'two');
CREATE ROLE alice;
GRANT DELETE, UPDATE ON notes TO alice;
BEGIN;
DECLARE c CURSOR FOR SELECT * FROM notes;
SET ROLE alice;
FETCH c;
UPDATE notes SET body = 'changed' WHERE CURRENT OF c;
FETCH c;
DELETE FROM notes WHERE CURRENT OF c;
SAVEPOINT s;
DELETE FROM notes WHERE id = 1;
ROLLBACK TO s;
RESET ROLE;
SELECT * FROM notes;
COMMIT;
