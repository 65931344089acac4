-- information_schema shows what one has to do with: grants to or by the roles one belongs to.
CREATE ROLE team;
CREATE ROLE ann;
CREATE ROLE bob;
GRANT team TO ann;
CREATE TABLE t (a integer);
CREATE TABLE u (a integer);
GRANT SELECT, INSERT ON t TO team;
GRANT UPDATE ON t TO bob WITH GRANT OPTION;
GRANT DELETE ON u TO bob;
SELECT grantor, grantee, table_name, privilege_type, is_grantable
FROM information_schema.role_table_grants WHERE table_schema = 'public' AND grantee <> 'postgres'
ORDER BY table_name, grantee, privilege_type;
SET ROLE ann;
SELECT grantor, grantee, table_name, privilege_type, is_grantable
FROM information_schema.role_table_grants WHERE table_schema = 'public'
ORDER BY table_name, grantee, privilege_type;
SET ROLE bob;
SELECT grantor, grantee, table_name, privilege_type, is_grantable
FROM information_schema.role_table_grants WHERE table_schema = 'public'
ORDER BY table_name, grantee, privilege_type;
RESET ROLE;
