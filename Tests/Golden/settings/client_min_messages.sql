-- client_min_messages says which messages below an error are shown.
SET client_min_messages = warning;
DO $$ BEGIN RAISE NOTICE 'hidden'; RAISE WARNING 'shown'; RAISE INFO 'always shown'; END $$;
DROP TABLE IF EXISTS nope;
SET client_min_messages = error;
DO $$ BEGIN RAISE WARNING 'hidden'; END $$;
COMMIT;
SET client_min_messages = debug1;
DO $$ BEGIN RAISE DEBUG 'shown'; END $$;
SET client_min_messages = log;
DO $$ BEGIN RAISE LOG 'shown'; RAISE DEBUG 'hidden'; END $$;
SET client_min_messages = loud;
RESET client_min_messages;
DROP TABLE IF EXISTS nope;
