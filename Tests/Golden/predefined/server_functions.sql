-- The functions that reach the server's files, log and backups are for superusers and the predefined roles; EXECUTE on them can be granted.
CREATE ROLE anna;
CREATE ROLE watcher;
GRANT pg_monitor TO watcher;
SET ROLE anna;
SELECT pg_read_file('notes.txt');
SELECT pg_ls_dir('.');
SELECT * FROM pg_ls_waldir();
SELECT pg_stat_file('notes.txt');
SELECT pg_switch_wal();
SELECT pg_stat_reset();
SELECT pg_backup_start('nightly');
SELECT pg_rotate_logfile();
SELECT lo_import('notes.txt');
RESET ROLE;
SELECT has_function_privilege('watcher', 'pg_ls_waldir()', 'EXECUTE') AS wal,
       has_function_privilege('watcher', 'pg_read_file(text)', 'EXECUTE') AS files,
       has_function_privilege('anna', 'pg_ls_dir(text)', 'EXECUTE') AS folder;
GRANT EXECUTE ON FUNCTION pg_read_file(text) TO anna WITH GRANT OPTION;
SET ROLE anna;
SELECT has_function_privilege('pg_read_file(text)', 'EXECUTE') AS mine,
       has_function_privilege('pg_read_file(text, bigint, bigint)', 'EXECUTE') AS other_form;
GRANT EXECUTE ON FUNCTION pg_read_file(text) TO watcher;
RESET ROLE;
SELECT proacl FROM pg_proc WHERE oid = 'pg_read_file(text)'::regprocedure;
DROP ROLE anna;
