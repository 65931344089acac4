-- pg_database_owner has one member, the owner of the current database, and can have no other. That is
-- how an owner of a database owns its schema public.
CREATE ROLE ann LOGIN;
GRANT pg_database_owner TO ann;
CREATE ROLE team;
GRANT team TO pg_database_owner;
SET ROLE ann;
CREATE TABLE t (a integer);
RESET ROLE;
ALTER DATABASE scratch OWNER TO ann;
SELECT pg_has_role('ann', 'pg_database_owner', 'USAGE') AS owner;
SET ROLE ann;
CREATE TABLE t (a integer);
GRANT USAGE ON SCHEMA public TO team;
RESET ROLE;
\dn+ public
ALTER DATABASE scratch OWNER TO postgres;
SELECT pg_has_role('ann', 'pg_database_owner', 'USAGE') AS owner;
