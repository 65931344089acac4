-- RAISE fills % with its arguments, and USING sets detail, hint, code and names of what is meant.
DO $$ BEGIN RAISE EXCEPTION 'no % for %', 'bread', NULL USING DETAIL = 'sold out', HINT = 'try cake', ERRCODE = 'P1234'; END $$;
DO $$ BEGIN RAISE division_by_zero; END $$;
DO $$ BEGIN RAISE SQLSTATE '22012' USING MESSAGE = 'by hand'; END $$;
DO $$ BEGIN RAISE unique_violation USING MESSAGE = 'twice', TABLE = 't', COLUMN = 'c'; END $$;
DO $$ BEGIN RAISE WARNING '100%% sure'; END $$;
DO $$ BEGIN RAISE INFO 'info'; END $$;
DO $$ BEGIN RAISE LOG 'not shown'; RAISE DEBUG 'not shown'; END $$;
DO $$ BEGIN RAISE NOTICE 'a %'; END $$;
DO $$ BEGIN RAISE NOTICE 'a', 1; END $$;
DO $$ BEGIN RAISE nope; END $$;
DO $$ BEGIN RAISE; END $$;
DO $$ BEGIN RAISE EXCEPTION 'x' USING MESSAGE = 'y'; END $$;
DO $$ BEGIN RAISE EXCEPTION USING HINT = 'only a hint'; END $$;
DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = 'nope'; END $$;
DO $$ BEGIN RAISE EXCEPTION 'x' USING NOPE = 'nope'; END $$;
