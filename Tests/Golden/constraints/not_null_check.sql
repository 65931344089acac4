-- CHECK refuses what is false; NULL passes. NOT NULL is a constraint of its own.
CREATE TABLE t (
    id integer NOT NULL,
    age integer CHECK (age >= 0),
    low integer, high integer,
    CONSTRAINT ordered CHECK (low <= high),
    CHECK (id < 1000));
INSERT INTO t VALUES (1, 5, 1, 2);
INSERT INTO t VALUES (2, NULL, NULL, 5);
INSERT INTO t VALUES (NULL, 5, 1, 2);
INSERT INTO t VALUES (3, -1, 1, 2);
INSERT INTO t VALUES (3, 1, 2, 1);
INSERT INTO t VALUES (1000, 1, 1, 1);
UPDATE t SET age = -5 WHERE id = 1;
UPDATE t SET id = NULL;
SELECT * FROM t ORDER BY id;
\d t
CREATE TABLE bad (a integer CHECK (b > 0));
CREATE TABLE bad (a integer CHECK (a));
CREATE TABLE bad (a integer CHECK (a > (SELECT 1)));
CREATE TABLE bad (a integer, CONSTRAINT c CHECK (a > 0), CONSTRAINT c CHECK (a < 9));
