-- In a failed transaction nothing can be prepared or executed until it ends; \close_prepared can.
SELECT 1 AS one \parse st
BEGIN \bind \g
SELECT 1/$1 \bind 0 \g
SELECT 1 \bind \g
SELECT 1 \parse s4
\bind_named st \g
\close_prepared st
ROLLBACK \bind \g
\bind_named st \g
-- A rollback forgets no prepared statement.
BEGIN;
SELECT 2 AS two \parse st
ROLLBACK;
\bind_named st \g
\set ON_ERROR_ROLLBACK on
BEGIN;
SELECT 1/$1 \bind 0 \g
SELECT 'still alive' AS x \bind \g
COMMIT;
