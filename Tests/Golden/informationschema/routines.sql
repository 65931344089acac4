-- routine_privileges shows EXECUTE on functions: PUBLIC's unless it was taken away.
CREATE ROLE alice;
SET ROLE alice;
SELECT grantor, grantee, routine_schema, routine_name, privilege_type, is_grantable FROM information_schema.routine_privileges
WHERE routine_name IN ('lo_create', 'lo_export') ORDER BY 2, 4;
SELECT grantee, routine_name FROM information_schema.role_routine_grants WHERE routine_name IN ('lo_create', 'lo_export');
RESET ROLE;
GRANT EXECUTE ON FUNCTION lo_export(oid, text) TO alice WITH GRANT OPTION;
SET ROLE alice;
SELECT grantor, grantee, routine_name, is_grantable FROM information_schema.role_routine_grants WHERE routine_name = 'lo_export' ORDER BY 2;
RESET ROLE;
SELECT grantor, grantee, routine_name, is_grantable FROM information_schema.role_routine_grants WHERE routine_name = 'lo_export' ORDER BY 2;
DROP OWNED BY alice;
DROP ROLE alice;
