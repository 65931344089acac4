-- Making a function in PL/pgSQL and running DO need USAGE on the language.
CREATE ROLE alice;
GRANT CREATE ON SCHEMA public TO alice;
REVOKE USAGE ON LANGUAGE plpgsql FROM PUBLIC;
SET ROLE alice;
DO $$ BEGIN NULL; END $$;
CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$;
RESET ROLE;
GRANT USAGE ON LANGUAGE plpgsql TO alice;
SET ROLE alice;
DO $$ BEGIN RAISE NOTICE 'allowed'; END $$;
CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$;
SELECT f();
