-- nextval, currval and lastval. A value once given is never given again, not even after ROLLBACK.
CREATE SEQUENCE q START 5 INCREMENT 10;
SELECT currval('q');
SELECT nextval('q'), nextval('q');
SELECT currval('q'), lastval();
BEGIN;
SELECT nextval('q');
ROLLBACK;
SELECT nextval('q');
SELECT setval('q', 7);
SELECT nextval('q');
SELECT setval('q', 7, false);
SELECT nextval('q');
SELECT last_value, is_called FROM q;
SELECT nextval('nothing');

-- A failed INSERT burns a value of a serial column.
CREATE TABLE t (id serial PRIMARY KEY, n integer NOT NULL);
INSERT INTO t (n) VALUES (1);
INSERT INTO t (n) VALUES (NULL);
INSERT INTO t (n) VALUES (3);
SELECT * FROM t ORDER BY id;
