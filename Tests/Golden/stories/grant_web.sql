-- A web of grant options: three people pass on what they have, and one end of it is cut.

CREATE ROLE owner;
CREATE ROLE ann;
CREATE ROLE bob;
CREATE ROLE cyd;
CREATE ROLE dan;
CREATE SCHEMA w AUTHORIZATION owner;
GRANT USAGE ON SCHEMA w TO PUBLIC;
SET ROLE owner;
CREATE TABLE w.t (a integer, b integer);
INSERT INTO w.t VALUES (1, 2);
GRANT SELECT, INSERT, UPDATE ON w.t TO ann WITH GRANT OPTION;
GRANT SELECT ON w.t TO bob WITH GRANT OPTION;

SET ROLE ann;
GRANT SELECT, INSERT ON w.t TO cyd WITH GRANT OPTION;
GRANT UPDATE (b) ON w.t TO dan;
SET ROLE bob;
GRANT SELECT ON w.t TO cyd;
GRANT INSERT ON w.t TO dan;
SET ROLE cyd;
GRANT SELECT ON w.t TO dan;
GRANT INSERT ON w.t TO bob;
GRANT ALL ON w.t TO dan;
RESET ROLE;
\dp w.t

-- Who can do what, and who can pass it on.
SELECT r.rolname AS role, p.priv, has_table_privilege(r.rolname, 'w.t', p.priv) AS has,
       has_table_privilege(r.rolname, 'w.t', p.priv || ' WITH GRANT OPTION') AS may_grant
FROM pg_roles r, (VALUES ('SELECT'), ('INSERT'), ('UPDATE')) AS p (priv)
WHERE r.rolname IN ('ann', 'bob', 'cyd', 'dan') ORDER BY p.priv, r.rolname;

-- Small cuts, each by the one who granted.
SET ROLE cyd;
REVOKE INSERT ON w.t FROM bob;
SET ROLE bob;
REVOKE INSERT ON w.t FROM dan;
REVOKE SELECT ON w.t FROM dan;
SET ROLE ann;
REVOKE INSERT ON w.t FROM dan;
RESET ROLE;
\dp w.t

-- The big cut. cyd's SELECT survives, because bob gave it too; her option does not, so dan's grant goes. But
-- CASCADE on a table does not look at columns: what ann granted on column b stays.
SET ROLE owner;
REVOKE ALL ON w.t FROM ann;
REVOKE ALL ON w.t FROM ann CASCADE;
RESET ROLE;
\dp w.t
SET ROLE cyd;
SELECT * FROM w.t;
INSERT INTO w.t VALUES (3, 4);
GRANT SELECT ON w.t TO dan;
SET ROLE dan;
SELECT * FROM w.t;
UPDATE w.t SET b = 0;
RESET ROLE;

-- A new owner: the old owner's grants are now the new one's, the others stay as they are.
ALTER TABLE w.t OWNER TO bob;
\dp w.t
SET ROLE owner;
GRANT SELECT ON w.t TO ann;
SELECT * FROM w.t;
SET ROLE bob;
GRANT SELECT ON w.t TO owner;
REVOKE SELECT ON w.t FROM cyd;
RESET ROLE;
\dp w.t
SELECT grantor, grantee, privilege_type, is_grantable FROM information_schema.role_table_grants
WHERE table_name = 't' AND table_schema = 'w' ORDER BY grantor, grantee, privilege_type;
