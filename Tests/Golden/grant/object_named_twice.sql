-- An object that a GRANT names twice is granted twice: the second time the member of its owner holds the privilege with
-- grant option itself, and so it is the grantor, not the owner.
CREATE ROLE ann;
CREATE ROLE eve;
GRANT eve TO ann;
CREATE TABLE t (a int, b int);
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE TYPE e AS ENUM ('x');
ALTER TABLE t OWNER TO eve;
ALTER FUNCTION f() OWNER TO eve;
ALTER TYPE e OWNER TO eve;
SET ROLE ann;
GRANT SELECT, INSERT (a) ON t, t TO ann WITH GRANT OPTION;
GRANT EXECUTE ON FUNCTION f(), f() TO ann WITH GRANT OPTION;
GRANT USAGE ON TYPE e TO ann WITH GRANT OPTION;
SELECT relacl FROM pg_class WHERE relname = 't';
SELECT attname, attacl FROM pg_attribute WHERE attrelid = 't'::regclass AND attnum > 0 ORDER BY attnum;
SELECT proacl FROM pg_proc WHERE proname = 'f';
SELECT typacl FROM pg_type WHERE typname = 'e';
-- Taken away twice: the first time what the member granted itself, as far as its grants are the ones that are meant.
REVOKE SELECT ON t, t FROM ann;
REVOKE GRANT OPTION FOR SELECT ON t, t FROM ann CASCADE;
SELECT relacl FROM pg_class WHERE relname = 't';
REVOKE ALL ON t, t FROM ann CASCADE;
SELECT relacl FROM pg_class WHERE relname = 't';
RESET ROLE;
GRANT USAGE ON SCHEMA public, public, public TO ann;
SELECT nspacl::text[] FROM pg_namespace WHERE nspname = 'public';
