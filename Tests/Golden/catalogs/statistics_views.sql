-- Some of the views about the server are for pg_read_all_stats only, some for superusers, most for everybody.
CREATE ROLE anna;
SET ROLE anna;
SELECT relname, has_table_privilege(oid, 'SELECT') AS readable FROM pg_class
  WHERE relname IN ('pg_aios', 'pg_stat_all_tables', 'pg_ident_file_mappings', 'pg_seclabels', 'pg_backend_memory_contexts')
  ORDER BY 1;
SELECT * FROM pg_shmem_allocations;
SELECT * FROM pg_replication_origin_status;
SELECT * FROM pg_prepared_xacts;
SELECT * FROM information_schema.sql_parts;
RESET ROLE;
GRANT pg_read_all_stats TO anna;
SET ROLE anna;
SELECT has_table_privilege('pg_shmem_allocations', 'SELECT') AS readable, has_table_privilege('pg_file_settings', 'SELECT') AS settings;
