-- A cursor lives in its transaction, so that outside of a block it can only be declared WITH HOLD.
CREATE TABLE notes (id int);
INSERT INTO notes VALUES (1), (2);
DECLARE c CURSOR FOR SELECT id FROM notes;
DECLARE c CURSOR FOR SELECT id FROM nothing;
DECLARE c CURSOR WITH HOLD FOR SELECT id FROM notes ORDER BY id;
DELETE FROM notes;
FETCH c;
DECLARE c CURSOR WITH HOLD FOR SELECT 1;
FETCH ALL FROM c;
CLOSE c;
FETCH c;
CLOSE c;
DECLARE d CURSOR WITH HOLD FOR SELECT id FROM notes FOR UPDATE;
