-- ALTER ROLE … RESET ALL takes away only the settings that whoever says it may set.
CREATE ROLE anna;
ALTER ROLE anna SET log_statement = 'all';
ALTER ROLE anna SET work_mem = '1MB';
SET ROLE anna;
ALTER ROLE anna RESET log_statement;
ALTER ROLE anna RESET ALL;
RESET ROLE;
SELECT setconfig FROM pg_db_role_setting WHERE setrole = 'anna'::regrole;
ALTER ROLE anna RESET ALL;
SELECT count(*) FROM pg_db_role_setting;
-- What a value names may come later; a value that can never be is refused at once.
ALTER ROLE anna SET default_tablespace = later;
ALTER ROLE anna SET default_text_search_config = later;
ALTER ROLE anna SET work_mem = 1;
ALTER ROLE anna SET datestyle = iso, sql;
ALTER ROLE anna SET max_connections = 5;
