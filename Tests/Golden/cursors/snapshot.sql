-- A cursor shows the rows that were there when it was declared, and errors of rows when they are fetched.
CREATE TABLE notes (id int);
INSERT INTO notes VALUES (1), (2), (0);
BEGIN;
DECLARE c CURSOR FOR SELECT id FROM notes;
DELETE FROM notes WHERE id = 2;
INSERT INTO notes VALUES (9);
FETCH ALL FROM c;
DECLARE d CURSOR FOR SELECT 10 / id FROM notes;
FETCH d;
SAVEPOINT s;
FETCH d;
ROLLBACK TO s;
FETCH d;
ROLLBACK TO s;
CLOSE d;
SELECT id FROM notes ORDER BY id;
COMMIT;
