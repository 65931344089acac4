-- What needs a transaction block may stand in a function's body, which is one for it; what must not be in a block may not, and the
-- words tell whether there is a block around the call or only the function.
CREATE TABLE t (id int);
DO $$BEGIN LOCK TABLE t; RAISE NOTICE 'locked'; END$$;
DO $$BEGIN EXECUTE 'DECLARE c CURSOR FOR SELECT 1'; RAISE NOTICE 'declared'; END$$;
LOCK TABLE t;
DO $$BEGIN EXECUTE 'VACUUM t'; END$$;
DO $$BEGIN EXECUTE 'VACUUM t'; EXCEPTION WHEN active_sql_transaction THEN RAISE NOTICE '%', sqlerrm; END$$;
BEGIN;
DO $$BEGIN EXECUTE 'VACUUM t'; END$$;
ROLLBACK;
