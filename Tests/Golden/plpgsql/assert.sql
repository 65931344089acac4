-- ASSERT stops with its message when the condition is false or null; a setting turns it off.
DO $$ BEGIN ASSERT 1 = 1, 'never'; END $$;
DO $$ BEGIN ASSERT 1 = 2; END $$;
DO $$ BEGIN ASSERT NULL, 'null is not true'; END $$;
DO $$ BEGIN ASSERT (SELECT count(*) FROM pg_class) = 0, format('%s of %s', 1, 2); END $$;
DO $$ BEGIN ASSERT false; EXCEPTION WHEN assert_failure THEN RAISE NOTICE 'caught by name: %', SQLERRM; END $$;
SET plpgsql.check_asserts = off;
DO $$ BEGIN ASSERT false; END $$;
