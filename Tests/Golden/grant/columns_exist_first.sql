-- Names are resolved before privileges are looked at: a missing column is reported on a table that one may not read, and so is a type error.
CREATE ROLE r;
CREATE TABLE t (a int, b text);
SET ROLE r;
SELECT nosuch FROM t;
SELECT a FROM t WHERE nosuch = 1;
SELECT a + b FROM t;
SELECT nosuch(a) FROM t;
INSERT INTO t (nosuch) VALUES (1);
INSERT INTO t (a) VALUES ('one');
INSERT INTO t VALUES (1, 'x', 3);
UPDATE t SET nosuch = 1;
DELETE FROM t WHERE nosuch = 1;
SELECT a FROM t, nosuch;
SELECT a, count(*) FROM t;
-- Everything is right: now the privilege counts.
SELECT a FROM t;
GRANT SELECT (nosuch) ON t TO r;
ALTER TABLE t ADD COLUMN a int;
