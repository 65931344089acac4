-- A foreign key's DETAIL shows the key only to those who may read the key columns of the table that holds it:
-- the child for INSERT, the parent for DELETE.
CREATE ROLE ann;
CREATE TABLE parent (id integer PRIMARY KEY);
CREATE TABLE child (id integer REFERENCES parent, other integer);
INSERT INTO parent VALUES (1), (2);
INSERT INTO child VALUES (1, 1);
GRANT INSERT ON child TO ann;
GRANT DELETE, SELECT ON parent TO ann;
SET ROLE ann;
INSERT INTO child (id) VALUES (9);
DELETE FROM parent WHERE id = 1;
RESET ROLE;
REVOKE SELECT ON parent FROM ann;
SET ROLE ann;
INSERT INTO child (id) VALUES (9);
DELETE FROM parent;
RESET ROLE;
GRANT SELECT (other) ON child TO ann;
SET ROLE ann;
INSERT INTO child (id) VALUES (9);
DELETE FROM parent;
RESET ROLE;
GRANT SELECT (id) ON child TO ann;
SET ROLE ann;
INSERT INTO child (id) VALUES (9);
RESET ROLE;
