-- Some settings cannot be changed in a session at all: fixed ones, those of the server's start, its configuration or the connection's start.
SET block_size = 50;
SET max_connections = 10;
SET autovacuum = off;
SET ignore_system_indexes = off;
SELECT set_config('jit_debugging_support', 'off', true);
RESET autovacuum;
RESET transaction_isolation;
-- ALTER SYSTEM may set them for the next start, but for the fixed ones and those of no configuration file.
ALTER SYSTEM SET autovacuum = off;
ALTER SYSTEM SET ignore_system_indexes = off;
ALTER SYSTEM SET block_size = 50;
ALTER SYSTEM RESET config_file;
ALTER SYSTEM RESET ALL;
-- Others are for superusers and for holders of SET on them.
CREATE ROLE anna;
GRANT SET ON PARAMETER log_statement TO anna;
SET ROLE anna;
SET log_statement = 'all';
SET zero_damaged_pages = on;
SET autovacuum = off;
ALTER SYSTEM SET work_mem = '1MB';
RESET ROLE;
SELECT context, count(*) > 0 AS any FROM pg_settings GROUP BY context ORDER BY context;
