-- Nobody can drop the roles of their own session, and nobody but a superuser a superuser.
CREATE ROLE ann LOGIN CREATEROLE;
CREATE ROLE sue LOGIN SUPERUSER;
CREATE ROLE pat;
GRANT pat TO ann WITH ADMIN OPTION;
DROP ROLE postgres;
DROP ROLE current_user;
DROP ROLE CURRENT_ROLE;
DROP ROLE SESSION_USER;
SET SESSION AUTHORIZATION ann;
DROP ROLE ann;
DROP ROLE sue;
SET ROLE pat;
DROP ROLE pat;
RESET ROLE;
DROP ROLE pat;
RESET SESSION AUTHORIZATION;

-- Only who may drop a role learns what depends on it: the permission comes first.
CREATE ROLE owner;
CREATE TABLE t (a integer);
ALTER TABLE t OWNER TO owner;
SET ROLE ann;
DROP ROLE owner;
RESET ROLE;
DROP ROLE owner;
