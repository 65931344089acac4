-- usage_privileges is about collations, domains, foreign data and sequences; a sequence shows up once it has an ACL.
CREATE ROLE alice;
CREATE ROLE bob;
CREATE SEQUENCE s;
CREATE SEQUENCE untouched;
GRANT USAGE ON SEQUENCE s TO alice;
GRANT SELECT ON SEQUENCE s TO bob;
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER v FOREIGN DATA WRAPPER w;
GRANT USAGE ON FOREIGN SERVER v TO PUBLIC;
GRANT USAGE ON FOREIGN DATA WRAPPER w TO alice WITH GRANT OPTION;
SET ROLE alice;
SELECT grantor, grantee, object_schema, object_name, object_type, is_grantable FROM information_schema.usage_privileges
WHERE object_type <> 'COLLATION' ORDER BY 1, 2, 4;
SELECT grantee, object_name, is_grantable FROM information_schema.usage_privileges WHERE object_name = 'C';
SELECT grantor, grantee, object_name, object_type FROM information_schema.role_usage_grants ORDER BY 1, 2, 3;
SET ROLE bob;
SELECT grantor, grantee, object_name, object_type FROM information_schema.usage_privileges
WHERE object_type <> 'COLLATION' ORDER BY 1, 2, 3;
RESET ROLE;
SELECT grantor, grantee, object_name, object_type, is_grantable FROM information_schema.usage_privileges
WHERE object_type <> 'COLLATION' ORDER BY 1, 2, 3;
DROP FOREIGN DATA WRAPPER w CASCADE;
DROP SEQUENCE s, untouched;
DROP ROLE alice, bob;
