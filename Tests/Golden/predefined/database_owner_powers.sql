-- pg_database_owner is whoever owns the current database: it owns schema public, and can own and be granted things, but has no other member.
CREATE ROLE first;
CREATE ROLE second;
CREATE TABLE t (a int);
ALTER TABLE t OWNER TO pg_database_owner;
CREATE TABLE u (a int);
GRANT SELECT ON u TO pg_database_owner;
ALTER DATABASE scratch OWNER TO first;
SET ROLE first;
SELECT * FROM t;
SELECT * FROM u;
CREATE TABLE public.mine (a int);
SET ROLE pg_database_owner;
SELECT current_user;
RESET ROLE;
SELECT pg_has_role('first', 'pg_database_owner', 'USAGE') AS first_uses,
    pg_has_role('first', 'pg_database_owner', 'SET') AS first_sets,
    pg_has_role('second', 'pg_database_owner', 'MEMBER') AS second_is_member;
ALTER DATABASE scratch OWNER TO second;
SET ROLE first;
SELECT * FROM t;
CREATE TABLE public.mine2 (a int);
SET ROLE second;
SELECT * FROM t;
DROP TABLE t;
ALTER SCHEMA public RENAME TO mine;
RESET ROLE;
GRANT pg_database_owner TO first;
GRANT first TO pg_database_owner;
CREATE ROLE third IN ROLE pg_database_owner;
DROP ROLE pg_database_owner;
