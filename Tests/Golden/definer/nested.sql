-- A SECURITY DEFINER function that calls others: an invoker function inside runs as the definer, another definer
-- function as its own owner; afterwards the role is the old one.
CREATE ROLE ann;
CREATE ROLE ben;
CREATE ROLE cleo;
CREATE FUNCTION who() RETURNS text LANGUAGE sql AS 'SELECT current_user::text';
CREATE FUNCTION as_ben() RETURNS text LANGUAGE sql SECURITY DEFINER AS $$SELECT 'ben:' || who()$$;
CREATE FUNCTION as_cleo() RETURNS text LANGUAGE sql SECURITY DEFINER AS $$SELECT who() || ' ' || as_ben() || ' ' || who()$$;
ALTER FUNCTION as_ben() OWNER TO ben;
ALTER FUNCTION as_cleo() OWNER TO cleo;
SET ROLE ann;
SELECT who(), as_cleo(), who();
RESET ROLE;
-- EXECUTE is asked of the role in force
REVOKE EXECUTE ON FUNCTION as_ben() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION as_ben() TO ann;
SET ROLE ann;
SELECT as_ben();
SELECT as_cleo();
