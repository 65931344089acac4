-- information_schema shows the routines that one may execute or owns, with the source only to the owner, and the grants
-- that one made or got.
CREATE ROLE ann;
CREATE ROLE ben;
CREATE SCHEMA app;
GRANT USAGE, CREATE ON SCHEMA app TO ann, ben;
SET ROLE ann;
CREATE FUNCTION app.open(a integer, b text DEFAULT 'x', OUT c integer) LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION app.closed() RETURNS text LANGUAGE sql STABLE STRICT SECURITY DEFINER AS $$SELECT 'x'$$;
CREATE PROCEDURE app.proc(INOUT n integer) LANGUAGE sql AS 'SELECT 1';
REVOKE EXECUTE ON FUNCTION app.closed() FROM PUBLIC;
SELECT routine_name, routine_type, data_type, security_type, is_null_call, is_deterministic, routine_definition
FROM information_schema.routines WHERE routine_schema = 'app' ORDER BY 1;
SET ROLE ben;
SELECT routine_name, routine_type, data_type, security_type, routine_definition
FROM information_schema.routines WHERE routine_schema = 'app' ORDER BY 1;
SELECT split_part(specific_name, '_', 1) AS routine, ordinal_position, parameter_mode, parameter_name, data_type,
  parameter_default
FROM information_schema.parameters WHERE specific_schema = 'app' ORDER BY 1, 2;
SELECT grantor, grantee, routine_name, privilege_type, is_grantable
FROM information_schema.routine_privileges WHERE routine_schema = 'app' ORDER BY 3, 2;
SELECT count(*) FROM information_schema.role_routine_grants WHERE routine_schema = 'app';
SET ROLE ann;
SELECT grantor, grantee, routine_name, is_grantable
FROM information_schema.routine_privileges WHERE routine_schema = 'app' ORDER BY 3, 2;
SELECT count(*) FROM information_schema.role_routine_grants WHERE routine_schema = 'app';
