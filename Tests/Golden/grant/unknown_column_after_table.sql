-- GRANT looks at the table's own privileges before it looks for the columns: who may not grant on the table does not learn whether a column exists.
CREATE ROLE alice;
CREATE ROLE bob;
CREATE TABLE t (x int);
SET ROLE alice;
GRANT INSERT, SELECT (nope) ON t TO bob;
REVOKE INSERT, SELECT (nope) ON t FROM bob;
-- With columns alone there is nothing to look at before.
GRANT SELECT (nope) ON t TO bob;
RESET ROLE;
GRANT INSERT, SELECT (nope) ON t TO bob;
SELECT relacl FROM pg_class WHERE relname = 't';
