-- udt_privileges is about composite types, whose USAGE everybody has at first; data_type_privileges lists the columns that one sees.
CREATE ROLE alice;
CREATE TABLE t (a int, b text);
CREATE TABLE hidden (a int);
GRANT SELECT (b) ON t TO alice;
SET ROLE alice;
SELECT grantor, grantee, udt_name, privilege_type, is_grantable FROM information_schema.udt_privileges
WHERE udt_schema = 'public' ORDER BY 1, 2, 3;
SELECT count(*) FROM information_schema.role_udt_grants WHERE udt_schema = 'public';
SELECT object_schema, object_name, object_type, dtd_identifier FROM information_schema.data_type_privileges
WHERE object_schema = 'public' ORDER BY 2, 4;
SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2;
RESET ROLE;
SELECT grantor, grantee, udt_name, is_grantable FROM information_schema.role_udt_grants WHERE udt_schema = 'public' ORDER BY 2, 3;
DROP TABLE t, hidden;
DROP ROLE alice;
