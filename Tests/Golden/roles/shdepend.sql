-- pg_shdepend holds each object that depends on a role: those that it owns and those whose ACL names it, databases, default
-- privileges, languages and memberships that it granted included.
CREATE ROLE ann;
CREATE ROLE bob;
CREATE ROLE cid;
GRANT ann TO bob WITH ADMIN OPTION;
SET ROLE bob;
GRANT ann TO cid;
RESET ROLE;
CREATE TABLE t (a int, b int);
ALTER TABLE t OWNER TO ann;
GRANT SELECT (a), INSERT ON t TO bob;
GRANT CREATE ON DATABASE scratch TO bob;
GRANT USAGE ON LANGUAGE sql TO cid;
GRANT SET ON PARAMETER work_mem TO cid;
ALTER DEFAULT PRIVILEGES FOR ROLE ann GRANT SELECT ON TABLES TO cid;
SELECT refobjid::regrole AS role, classid::regclass, objsubid, deptype, dbid = 0 AS shared
FROM pg_shdepend WHERE refclassid = 'pg_authid'::regclass ORDER BY 1, 2, 3, 4;
SELECT parname, paracl FROM pg_parameter_acl;
