-- GRANT and REVOKE are part of the transaction, and work at once within it.
CREATE ROLE ann;
CREATE TABLE t (a integer);
BEGIN;
GRANT SELECT ON t TO ann;
SET LOCAL ROLE ann;
SELECT count(*) FROM t;
ROLLBACK;
SET ROLE ann;
SELECT count(*) FROM t;
RESET ROLE;
GRANT SELECT ON t TO ann;
BEGIN;
SAVEPOINT before;
REVOKE SELECT ON t FROM ann;
SELECT has_table_privilege('ann', 't', 'SELECT') AS reads;
ROLLBACK TO before;
SELECT has_table_privilege('ann', 't', 'SELECT') AS reads;
COMMIT;
\dp t
