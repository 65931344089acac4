-- TRUNCATE is a privilege of its own; CASCADE needs it on every table it reaches.
CREATE ROLE ann;
CREATE TABLE parent (id integer PRIMARY KEY);
CREATE TABLE child (id integer REFERENCES parent);
GRANT SELECT, INSERT, UPDATE, DELETE ON parent, child TO ann;
SET ROLE ann;
TRUNCATE parent;
RESET ROLE;
GRANT TRUNCATE ON parent TO ann;
SET ROLE ann;
TRUNCATE parent;
TRUNCATE parent CASCADE;
RESET ROLE;
GRANT TRUNCATE ON child TO ann;
SET ROLE ann;
TRUNCATE parent CASCADE;
TRUNCATE parent, child;
RESET ROLE;
