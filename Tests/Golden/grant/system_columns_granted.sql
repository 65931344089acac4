-- System columns have privileges of their own, although no table grant of columns lists them.
CREATE ROLE r;
CREATE TABLE t (a int, b int);
INSERT INTO t VALUES (1, 2);
GRANT SELECT (ctid, tableoid) ON t TO r;
SET ROLE r;
SELECT ctid, tableoid::regclass FROM t;
SELECT xmin = xmin FROM t;
SELECT a FROM t;
-- Any column is enough to count rows, but only ordinary ones are asked.
SELECT count(*) FROM t;
SELECT has_column_privilege('t', 'ctid', 'SELECT') AS ctid, has_column_privilege('t', 'xmin', 'SELECT') AS xmin,
    has_any_column_privilege('t', 'SELECT') AS any_column;
RESET ROLE;
SELECT attname, attacl FROM pg_attribute WHERE attrelid = 't'::regclass AND attacl IS NOT NULL ORDER BY attnum;
DROP ROLE r;
-- A table-level REVOKE wipes them, as it wipes other columns.
REVOKE SELECT ON t FROM r;
DROP ROLE r;
