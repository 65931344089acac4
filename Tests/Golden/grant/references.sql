-- Creating a foreign key needs REFERENCES on the referenced columns; using it needs nothing on the parent.
CREATE ROLE ann;
GRANT CREATE ON SCHEMA public TO ann;
CREATE TABLE parent (id integer PRIMARY KEY, secret text);
INSERT INTO parent VALUES (1, 'x');
SET ROLE ann;
CREATE TABLE child (id integer REFERENCES parent (id));
RESET ROLE;
GRANT REFERENCES (secret) ON parent TO ann;
SET ROLE ann;
CREATE TABLE child (id integer REFERENCES parent (id));
RESET ROLE;
GRANT REFERENCES (id) ON parent TO ann;
SET ROLE ann;
CREATE TABLE child (id integer REFERENCES parent (id));
INSERT INTO child VALUES (1);
INSERT INTO child VALUES (2);
SELECT * FROM parent;
RESET ROLE;

-- The right to create one is not needed any more once it exists.
REVOKE REFERENCES (id) ON parent FROM ann;
SET ROLE ann;
INSERT INTO child VALUES (1);
RESET ROLE;
SELECT count(*) FROM child;
