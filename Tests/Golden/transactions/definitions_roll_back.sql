-- Definitions belong to the transaction: ROLLBACK takes tables, columns, types and comments back.
CREATE TABLE t (a int);
INSERT INTO t VALUES (1);
BEGIN;
ALTER TABLE t ADD b text DEFAULT 'new';
CREATE TYPE e AS ENUM ('x', 'y');
CREATE INDEX i ON t (a);
COMMENT ON TABLE t IS 'changed';
TRUNCATE t;
DROP TABLE t;
SELECT to_regclass('t') IS NULL AS gone;
ROLLBACK;
SELECT * FROM t;
SELECT to_regtype('e'), to_regclass('i'), obj_description('t'::regclass);
