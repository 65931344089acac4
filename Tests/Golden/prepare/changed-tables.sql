-- A prepared statement follows changes of its tables as long as its result keeps its columns.
CREATE TABLE notes (id int, body text);
INSERT INTO notes VALUES (1, 'one');
PREPARE p AS SELECT * FROM notes;
PREPARE q AS SELECT id FROM notes;
ALTER TABLE notes ADD extra int;
EXECUTE p;
EXECUTE q;
ALTER TABLE notes DROP extra;
EXECUTE p;
ALTER TABLE notes RENAME body TO text;
EXECUTE q;
DROP TABLE notes;
EXECUTE q;
CREATE TABLE notes (id int, body text);
EXECUTE p;
