-- Checks and NOT NULL are inherited unless they say NO INHERIT; keys, unique constraints and foreign keys are not.
CREATE TABLE a (x int PRIMARY KEY, y int CHECK (y > 0), z int CHECK (z > 0) NO INHERIT, w int NOT NULL);
CREATE TABLE b () INHERITS (a);
\d+ b
INSERT INTO b VALUES (1, 1, -1, 1), (1, 1, 1, 1);
INSERT INTO b VALUES (1, -1, 1, 1);
INSERT INTO b VALUES (1, 1, 1, NULL);
INSERT INTO b VALUES (NULL, 1, 1, 1);
CREATE TABLE c (CONSTRAINT a_y_check CHECK (y > 0)) INHERITS (a);
CREATE TABLE d (CONSTRAINT a_y_check CHECK (y > 5)) INHERITS (a);
ALTER TABLE b DROP CONSTRAINT a_y_check;
ALTER TABLE b ALTER COLUMN w DROP NOT NULL;
ALTER TABLE ONLY a ADD CONSTRAINT big CHECK (x < 100);
ALTER TABLE a ADD CONSTRAINT big CHECK (x < 100);
ALTER TABLE a DROP CONSTRAINT a_y_check;
\d b
\d c
