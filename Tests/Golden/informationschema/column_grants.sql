-- column_privileges shows grants on columns and, for each column, those on the whole table.
CREATE ROLE alice;
CREATE ROLE bob;
CREATE TABLE t (a int, b text);
GRANT SELECT ON t TO alice;
GRANT UPDATE (b), SELECT (b) ON t TO alice WITH GRANT OPTION;
GRANT REFERENCES (a) ON t TO PUBLIC;
GRANT DELETE ON t TO alice;
SET ROLE alice;
GRANT UPDATE (b) ON t TO bob;
SELECT grantor, grantee, column_name, privilege_type, is_grantable FROM information_schema.column_privileges
WHERE table_name = 't' ORDER BY 1, 2, 3, 4, 5;
SELECT grantor, grantee, column_name, privilege_type, is_grantable FROM information_schema.role_column_grants
WHERE table_name = 't' ORDER BY 1, 2, 3, 4, 5;
SET ROLE bob;
SELECT grantor, grantee, column_name, privilege_type, is_grantable FROM information_schema.column_privileges
WHERE table_name = 't' ORDER BY 1, 2, 3, 4, 5;
RESET ROLE;
DROP TABLE t;
DROP ROLE alice, bob;
