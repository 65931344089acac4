-- CONTEXT names a PL/pgSQL function as the search path was when it was compiled; every GRANT, also one that grants
-- nothing, makes the session compile it anew.
CREATE ROLE ann;
CREATE SCHEMA s;
CREATE FUNCTION s.f(int) RETURNS int LANGUAGE plpgsql AS $$BEGIN RETURN 1 / $1; END$$;
SELECT s.f(0);
SET search_path = s;
SELECT s.f(0);
SET SESSION AUTHORIZATION ann;
RESET SESSION AUTHORIZATION;
GRANT USAGE ON SCHEMA s TO ann;
SELECT s.f(0);
SET SESSION AUTHORIZATION ann;
GRANT EXECUTE ON FUNCTION s.f(int) TO PUBLIC;
SELECT s.f(0);
RESET search_path;
SELECT s.f(0);
RESET SESSION AUTHORIZATION;
GRANT EXECUTE ON FUNCTION s.f(int) TO ann;
SELECT s.f(0);
