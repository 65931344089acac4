-- ALTER SEQUENCE ... RESTART is undone by ROLLBACK, unlike nextval and setval.
CREATE SEQUENCE q;
SELECT nextval('q'), nextval('q'), nextval('q');
BEGIN;
ALTER SEQUENCE q RESTART;
SELECT nextval('q');
ROLLBACK;
SELECT nextval('q');
BEGIN;
SELECT setval('q', 50);
ROLLBACK;
SELECT nextval('q');

-- TRUNCATE ... RESTART IDENTITY likewise; CONTINUE IDENTITY is the default.
CREATE TABLE t (id serial, a text);
INSERT INTO t (a) VALUES ('x'), ('y');
TRUNCATE t;
INSERT INTO t (a) VALUES ('z');
SELECT * FROM t;
BEGIN;
TRUNCATE t RESTART IDENTITY;
ROLLBACK;
INSERT INTO t (a) VALUES ('z');
TRUNCATE t RESTART IDENTITY;
INSERT INTO t (a) VALUES ('first again');
SELECT * FROM t;
