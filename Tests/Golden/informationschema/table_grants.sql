-- table_privileges shows the grants by or to roles that one has the privileges of, and those to PUBLIC; role_table_grants not
-- the last. MAINTAIN, which the standard does not know, is left out.
CREATE ROLE team;
CREATE ROLE alice;
CREATE ROLE bob;
GRANT team TO alice;
CREATE TABLE t (a int);
CREATE VIEW v AS SELECT a FROM t;
CREATE MATERIALIZED VIEW m AS SELECT a FROM t;
GRANT SELECT ON t TO team WITH GRANT OPTION;
GRANT INSERT, MAINTAIN ON t TO bob;
GRANT SELECT ON v TO PUBLIC;
GRANT SELECT ON m TO alice;
SET ROLE alice;
GRANT SELECT ON t TO bob;
SELECT grantor, grantee, table_name, privilege_type, is_grantable, with_hierarchy FROM information_schema.table_privileges
WHERE table_schema = 'public' ORDER BY 1, 2, 3, 4;
SELECT grantor, grantee, table_name, privilege_type, is_grantable FROM information_schema.role_table_grants
WHERE table_schema = 'public' ORDER BY 1, 2, 3, 4;
SET ROLE bob;
SELECT grantor, grantee, table_name, privilege_type FROM information_schema.table_privileges
WHERE table_schema = 'public' ORDER BY 1, 2, 3, 4;
RESET ROLE;
SELECT grantor, grantee, table_name, count(*) FROM information_schema.table_privileges
WHERE table_schema = 'public' GROUP BY 1, 2, 3 ORDER BY 1, 2, 3;
DROP MATERIALIZED VIEW m;
DROP VIEW v;
DROP TABLE t;
DROP ROLE team, alice, bob;
