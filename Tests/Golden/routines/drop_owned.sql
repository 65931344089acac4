-- DROP OWNED revokes EXECUTE that was granted to a role, and drops the functions that it owns.
CREATE ROLE ann;
CREATE FUNCTION kept() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION dropped() RETURNS integer LANGUAGE sql AS 'SELECT 1';
ALTER FUNCTION dropped() OWNER TO ann;
GRANT EXECUTE ON FUNCTION kept() TO ann;
CREATE VIEW v AS SELECT dropped();
DROP OWNED BY ann;
DROP OWNED BY ann CASCADE;
SELECT proname, proowner::regrole, proacl FROM pg_proc WHERE proname IN ('kept', 'dropped');
