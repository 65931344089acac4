-- pg_init_privs keeps the privileges that builtin objects are born with; GRANT and REVOKE leave it alone.
CREATE ROLE anna;
SELECT classoid::regclass, count(*) FROM pg_init_privs GROUP BY 1 ORDER BY 1;
SELECT initprivs FROM pg_init_privs WHERE objoid = 'pg_authid'::regclass;
GRANT SELECT ON pg_authid TO anna;
REVOKE EXECUTE ON FUNCTION pg_read_file(text) FROM anna;
SELECT initprivs FROM pg_init_privs WHERE objoid = 'pg_authid'::regclass;
SELECT relacl FROM pg_class WHERE oid = 'pg_authid'::regclass;
SELECT objoid::regnamespace, initprivs FROM pg_init_privs WHERE classoid = 'pg_namespace'::regclass ORDER BY 1;
SET ROLE anna;
SELECT count(*) > 100 AS readable FROM pg_init_privs;
