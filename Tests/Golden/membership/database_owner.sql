-- pg_database_owner has one member, the owner of the current database, and can have no other. It owns
-- the schema public, and its name is the grantor of what is granted there.
CREATE ROLE ann LOGIN;
CREATE ROLE team;
GRANT pg_database_owner TO ann;
GRANT team TO pg_database_owner;
\dn+ public

-- Nobody else may create in public.
SET ROLE ann;
CREATE TABLE t (a integer);
GRANT CREATE ON SCHEMA public TO ann;
RESET ROLE;
GRANT CREATE ON SCHEMA public TO ann WITH GRANT OPTION;
SET ROLE ann;
CREATE TABLE t (a integer);
GRANT CREATE ON SCHEMA public TO team;
RESET ROLE;
\dn+ public
SELECT pg_has_role('postgres', 'pg_database_owner', 'USAGE') AS postgres,
       pg_has_role('ann', 'pg_database_owner', 'USAGE') AS ann;
