-- A child needs a parent, unless its key is NULL; the parent's columns must be unique.
CREATE TABLE p (a integer, b integer, PRIMARY KEY (a, b));
CREATE TABLE c (x integer, y integer, FOREIGN KEY (x, y) REFERENCES p);
INSERT INTO p VALUES (1, 1);
INSERT INTO c VALUES (1, 1), (NULL, 5), (7, NULL);
INSERT INTO c VALUES (1, 2);
UPDATE c SET y = 9 WHERE x = 1;
DELETE FROM p;
DROP TABLE p;
CREATE TABLE q (id integer UNIQUE, n integer);
CREATE TABLE bad (n integer REFERENCES q (n));
CREATE TABLE bad (n integer REFERENCES q);
CREATE TABLE bad (n text REFERENCES q (id));
CREATE TABLE bad (n integer REFERENCES nosuch);
CREATE TABLE bad (n integer REFERENCES q (id, n));
CREATE TABLE self (id integer PRIMARY KEY, boss integer REFERENCES self);
INSERT INTO self VALUES (1, 1), (2, 1);
INSERT INTO self VALUES (3, 4), (4, 1);
DELETE FROM self WHERE id = 1;
SELECT * FROM self ORDER BY id;
DROP TABLE p CASCADE;
\d c
