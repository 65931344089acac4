-- A column that is added later is not covered by column grants; one that is dropped takes its grants along.
CREATE ROLE ann;
CREATE TABLE t (a integer, b integer);
INSERT INTO t VALUES (1, 2);
GRANT SELECT (a, b) ON t TO ann;
SET ROLE ann;
SELECT * FROM t;
RESET ROLE;
ALTER TABLE t ADD COLUMN c integer DEFAULT 3;
SET ROLE ann;
SELECT * FROM t;
SELECT a, b FROM t;
RESET ROLE;
ALTER TABLE t DROP COLUMN b;
ALTER TABLE t RENAME COLUMN a TO first;
\dp t
SET ROLE ann;
SELECT first FROM t;
RESET ROLE;
ALTER TABLE t DROP COLUMN first;
DROP ROLE ann;
