-- Some parameters tell about the server itself; only pg_read_all_settings lets a role look at them, everything else is public.
CREATE ROLE curious;
SET ROLE curious;
SHOW work_mem;
SHOW hba_file;
SHOW session_preload_libraries;
SELECT current_setting('data_directory');
SELECT current_setting('data_directory', true);
SELECT name FROM pg_settings WHERE name IN ('data_directory', 'hba_file', 'work_mem') ORDER BY 1;
RESET ROLE;
GRANT pg_read_all_settings TO curious;
SET ROLE curious;
SHOW session_preload_libraries;
SELECT current_setting('data_directory') IS NOT NULL AS shown;
SELECT name FROM pg_settings WHERE name IN ('data_directory', 'hba_file', 'work_mem') ORDER BY 1;
-- Looking is not setting.
SET session_preload_libraries = 'x';
RESET ROLE;
REVOKE pg_read_all_settings FROM curious;
-- It is one of the three that pg_monitor brings along.
GRANT pg_monitor TO curious WITH INHERIT FALSE;
SET ROLE curious;
SHOW session_preload_libraries;
SET ROLE pg_monitor;
SHOW session_preload_libraries;
