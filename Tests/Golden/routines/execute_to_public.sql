-- A function is born with EXECUTE for PUBLIC; its access list stays NULL until the first GRANT or REVOKE writes
-- these defaults out.
CREATE ROLE ann;
CREATE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';
SELECT proacl FROM pg_proc WHERE proname = 'one';
SET ROLE ann;
SELECT one();
RESET ROLE;
REVOKE EXECUTE ON FUNCTION one() FROM PUBLIC;
SELECT proacl FROM pg_proc WHERE proname = 'one';
SET ROLE ann;
SELECT one();
RESET ROLE;
GRANT EXECUTE ON FUNCTION one() TO ann;
SELECT proacl FROM pg_proc WHERE proname = 'one';
SET ROLE ann;
SELECT one();
