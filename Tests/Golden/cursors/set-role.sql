-- A cursor keeps what its declaration opened when the role changes; current_user is that of the fetch.
CREATE TABLE notes (id int);
INSERT INTO notes VALUES (1), (2);
CREATE ROLE alice;
BEGIN;
DECLARE c CURSOR FOR SELECT id, current_user FROM notes;
FETCH c;
SET ROLE alice;
FETCH c;
SELECT id FROM notes;
ROLLBACK;
