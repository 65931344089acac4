-- ON UPDATE and ON DELETE actions run as the owner of the referencing table, who needs UPDATE only on the columns of the key.
CREATE ROLE keeper;
CREATE ROLE owner;
GRANT CREATE ON SCHEMA public TO keeper, owner;
SET ROLE keeper;
CREATE TABLE parent (id int PRIMARY KEY);
INSERT INTO parent VALUES (1), (2), (3);
GRANT REFERENCES ON parent TO owner;
SET ROLE owner;
CREATE TABLE child (id int REFERENCES parent ON UPDATE CASCADE ON DELETE SET NULL, note text);
INSERT INTO child VALUES (1, 'a'), (2, 'b');
REVOKE ALL ON child FROM owner;
SET ROLE keeper;
UPDATE parent SET id = 10 WHERE id = 1;
DELETE FROM parent WHERE id = 2;
-- Nobody refers to this row, but the statement is asked for all the same.
DELETE FROM parent WHERE id = 3;
SET ROLE owner;
GRANT SELECT (id), UPDATE (note) ON child TO owner;
SET ROLE keeper;
UPDATE parent SET id = 10 WHERE id = 1;
SET ROLE owner;
GRANT UPDATE (id) ON child TO owner;
SET ROLE keeper;
UPDATE parent SET id = 10 WHERE id = 1;
DELETE FROM parent WHERE id = 2;
RESET ROLE;
SELECT id, note FROM child ORDER BY note;
