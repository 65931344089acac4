-- A prepared statement lives as long as its session: no rollback forgets it, DEALLOCATE and DISCARD ALL do.
BEGIN;
PREPARE p AS SELECT 1 AS one;
ROLLBACK;
EXECUTE p;
PREPARE p AS SELECT 2;
DEALLOCATE p;
EXECUTE p;
DEALLOCATE p;
PREPARE p AS SELECT 1 AS one;
DISCARD PLANS;
EXECUTE p;
DISCARD ALL;
EXECUTE p;
PREPARE p AS SELECT 1 AS one;
PREPARE q AS SELECT 2 AS two;
DEALLOCATE ALL;
SELECT count(*) FROM pg_prepared_statements;
