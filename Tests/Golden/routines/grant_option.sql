-- EXECUTE can be passed on with grant option; without it nothing is granted, and whoever holds nothing is refused.
CREATE ROLE ann;
CREATE ROLE ben;
CREATE ROLE cleo;
CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
SET ROLE ben;
-- EXECUTE through PUBLIC, no grant option
GRANT EXECUTE ON FUNCTION f() TO cleo;
RESET ROLE;
REVOKE EXECUTE ON FUNCTION f() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION f() TO ann WITH GRANT OPTION;
SET ROLE ben;
GRANT EXECUTE ON FUNCTION f() TO cleo;
SET ROLE ann;
GRANT EXECUTE ON FUNCTION f() TO cleo;
RESET ROLE;
SELECT proacl FROM pg_proc WHERE proname = 'f';
REVOKE EXECUTE ON FUNCTION f() FROM ann;
REVOKE EXECUTE ON FUNCTION f() FROM ann CASCADE;
SELECT proacl FROM pg_proc WHERE proname = 'f';
