-- UNIQUE lets NULLs pass; PRIMARY KEY is UNIQUE and NOT NULL, and there is one a table.
CREATE TABLE t (id integer PRIMARY KEY, code text UNIQUE, a integer, b integer, UNIQUE (a, b));
INSERT INTO t VALUES (1, 'x', 1, 1), (2, NULL, 1, 2), (3, NULL, NULL, 1), (4, 'y', NULL, 1);
INSERT INTO t VALUES (1, 'z', 9, 9);
INSERT INTO t VALUES (5, 'x', 9, 9);
INSERT INTO t VALUES (5, 'z', 1, 2);
INSERT INTO t VALUES (NULL, 'z', 9, 9);
UPDATE t SET id = 2 WHERE id = 1;
UPDATE t SET code = 'y' WHERE code IS NULL;
\d t
CREATE TABLE bad (a integer PRIMARY KEY, b integer PRIMARY KEY);
CREATE TABLE bad (a integer, PRIMARY KEY (nosuch));
CREATE TABLE n (a integer UNIQUE NULLS NOT DISTINCT);
INSERT INTO n VALUES (NULL);
INSERT INTO n VALUES (NULL);
