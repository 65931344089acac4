-- Everybody may read the catalogs: they show that something exists, not what is in it.
CREATE ROLE ann LOGIN;
CREATE ROLE team CREATEDB NOINHERIT CONNECTION LIMIT 3;
CREATE SCHEMA closed;
CREATE TABLE closed.secret (pin text);
SET ROLE ann;
SELECT rolname, rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolcanlogin, rolconnlimit
FROM pg_roles WHERE rolname IN ('ann', 'team', 'postgres') ORDER BY rolname;
SELECT relname, relkind FROM pg_class WHERE relname = 'secret';
SELECT nspname FROM pg_namespace WHERE nspname = 'closed';
SELECT tablename, tableowner FROM pg_tables WHERE schemaname = 'closed';
SELECT attname FROM pg_attribute WHERE attrelid = (SELECT oid FROM pg_class WHERE relname = 'secret') AND attnum > 0;
SELECT * FROM closed.secret;

-- The tables behind the views are not for everybody, and nobody writes to them.
SELECT count(*) FROM pg_authid;
DELETE FROM pg_class WHERE relname = 'secret';
RESET ROLE;
