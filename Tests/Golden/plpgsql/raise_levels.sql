-- client_min_messages decides which levels of RAISE reach the client, as it stands when they are raised; INFO always does.
DO $$ BEGIN RAISE DEBUG 'd'; RAISE LOG 'l'; RAISE INFO 'i'; RAISE NOTICE 'n'; RAISE WARNING 'w'; END $$;
SET client_min_messages = debug1;
DO $$ BEGIN RAISE DEBUG 'd'; RAISE LOG 'l'; RAISE INFO 'i'; RAISE NOTICE 'n'; RAISE WARNING 'w'; END $$;
SET client_min_messages = log;
DO $$ BEGIN RAISE DEBUG 'd'; RAISE LOG 'l'; RAISE INFO 'i'; RAISE NOTICE 'n'; RAISE WARNING 'w'; END $$;
SET client_min_messages = error;
DO $$ BEGIN RAISE DEBUG 'd'; RAISE LOG 'l'; RAISE INFO 'i'; RAISE NOTICE 'n'; RAISE WARNING 'w'; END $$;
RESET client_min_messages;
CREATE FUNCTION quiet() RETURNS void LANGUAGE plpgsql SET client_min_messages = error AS $$ BEGIN RAISE NOTICE 'q'; END $$;
SELECT quiet();
CREATE FUNCTION loud() RETURNS void LANGUAGE plpgsql SET client_min_messages = debug1 AS $$ BEGIN RAISE LOG 'q'; END $$;
SELECT loud();
