-- Recursion without end is 54001 and can be caught; a loop without end is stopped by statement_timeout.
CREATE FUNCTION deep(n integer) RETURNS integer LANGUAGE plpgsql AS $$ BEGIN RETURN deep(n + 1); END $$;
CREATE TABLE t (a integer);
CREATE FUNCTION again() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO t VALUES (1); RETURN NEW; END $$;
CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION again();
\set VERBOSITY terse
SELECT deep(1);
DO $$ BEGIN PERFORM deep(1); EXCEPTION WHEN statement_too_complex THEN RAISE NOTICE 'caught %', SQLSTATE; END $$;
INSERT INTO t VALUES (1);
SET statement_timeout = '100ms';
DO $$ BEGIN LOOP END LOOP; END $$;
DO $$ BEGIN LOOP BEGIN LOOP NULL; END LOOP; EXCEPTION WHEN OTHERS THEN RAISE NOTICE 'not this'; END; END LOOP; END $$;
DO $$ BEGIN BEGIN LOOP NULL; END LOOP; EXCEPTION WHEN query_canceled THEN RAISE NOTICE 'caught'; END; END $$;
