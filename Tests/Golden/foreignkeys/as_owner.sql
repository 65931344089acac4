-- The check runs as the owner of the referenced table, not as the one who inserts. If that owner has lost
-- the right to read it, nobody can insert a child.
\set SHOW_CONTEXT never
CREATE ROLE owner;
CREATE ROLE ann;
GRANT CREATE ON SCHEMA public TO owner;
SET ROLE owner;
CREATE TABLE parent (id integer PRIMARY KEY);
CREATE TABLE child (id integer REFERENCES parent);
INSERT INTO parent VALUES (1), (2);
GRANT INSERT, DELETE, SELECT ON child TO ann;
SET ROLE ann;
INSERT INTO child VALUES (1);
INSERT INTO child VALUES (9);
RESET ROLE;
REVOKE SELECT ON parent FROM owner;
SET ROLE ann;
INSERT INTO child VALUES (2);
RESET ROLE;

-- Cascades need no right of the one who deletes, either.
GRANT ALL ON parent TO owner;
ALTER TABLE child DROP CONSTRAINT child_id_fkey;
ALTER TABLE child ADD FOREIGN KEY (id) REFERENCES parent ON DELETE CASCADE;
CREATE ROLE cleaner;
GRANT SELECT, DELETE ON parent TO cleaner;
SET ROLE cleaner;
DELETE FROM child;
DELETE FROM parent WHERE id = 1;
RESET ROLE;
SELECT count(*) FROM child;
