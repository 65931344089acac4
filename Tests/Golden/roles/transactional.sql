-- Role statements are part of the transaction, like everything else.
BEGIN;
CREATE ROLE ann;
CREATE TABLE t (a integer);
GRANT SELECT ON t TO ann;
SET LOCAL ROLE ann;
SELECT count(*) FROM t;
ROLLBACK;
SELECT count(*) FROM pg_roles WHERE rolname = 'ann';

CREATE ROLE bob LOGIN;
BEGIN;
ALTER ROLE bob CREATEDB;
DROP ROLE bob;
SELECT count(*) FROM pg_roles WHERE rolname = 'bob';
ROLLBACK;
\du bob
