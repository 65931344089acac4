-- Superusers may grant and revoke privileges on the system's own objects; whole system catalogs are written by superusers alone
-- all the same, but for columns.
CREATE ROLE ann;
GRANT UPDATE (rolname), SELECT (rolname, oid), INSERT (rolname) ON pg_authid TO ann;
SELECT has_column_privilege('ann', 'pg_authid', 'rolname', 'UPDATE') AS column_update,
  has_column_privilege('ann', 'pg_authid', 'rolname', 'INSERT') AS column_insert,
  has_any_column_privilege('ann', 'pg_authid', 'UPDATE') AS any_column, has_table_privilege('ann', 'pg_authid', 'UPDATE') AS whole;
GRANT UPDATE ON pg_authid TO ann;
SELECT has_column_privilege('ann', 'pg_authid', 'rolsuper', 'UPDATE') AS column_update,
  has_table_privilege('ann', 'pg_authid', 'UPDATE') AS whole;
GRANT ALL ON pg_roles, information_schema.tables, information_schema.sql_features TO ann;
SELECT has_table_privilege('ann', 'pg_roles', 'UPDATE') AS system_view,
  has_table_privilege('ann', 'information_schema.tables', 'UPDATE') AS standard_view,
  has_table_privilege('ann', 'information_schema.sql_features', 'UPDATE') AS standard_table;
GRANT EXECUTE ON FUNCTION pg_ls_dir(text) TO ann;
REVOKE EXECUTE ON FUNCTION version() FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION pg_ls_logdir() FROM pg_monitor;
REVOKE SELECT ON pg_roles FROM PUBLIC;
REVOKE USAGE ON SCHEMA information_schema FROM PUBLIC;
REVOKE SELECT (subname) ON pg_subscription FROM PUBLIC;
REVOKE USAGE ON LANGUAGE plpgsql FROM PUBLIC;
REVOKE USAGE ON TYPE int4 FROM PUBLIC;
SET ROLE ann;
SELECT version();
SELECT count(*) > 0 AS sees FROM pg_roles;
SELECT count(*) FROM information_schema.sql_sizing;
SELECT subname FROM pg_subscription;
SELECT subowner FROM pg_subscription;
SELECT has_function_privilege('pg_monitor', 'pg_ls_logdir()', 'EXECUTE') AS monitor,
  has_function_privilege('pg_ls_dir(text)', 'EXECUTE') AS ls_dir;
