-- Privileges are inherited, attributes are not. To use an attribute one has to be the role.
CREATE ROLE creators CREATEROLE;
CREATE ROLE ann LOGIN;
GRANT creators TO ann;
SET SESSION AUTHORIZATION ann;
CREATE ROLE x;
SET ROLE creators;
CREATE ROLE x;
RESET ROLE;
DROP ROLE x;
RESET SESSION AUTHORIZATION;

-- A member of a superuser is no superuser, not even with INHERIT: ownership and grants of postgres
-- are inherited, freedom from checks is not.
CREATE ROLE deputy LOGIN;
GRANT postgres TO deputy;
CREATE TABLE t (a integer);
CREATE ROLE z;
CREATE TABLE zs (a integer);
ALTER TABLE zs OWNER TO z;
SET SESSION AUTHORIZATION deputy;
SELECT * FROM t;
SELECT * FROM zs;
SET ROLE postgres;
SELECT * FROM zs;
RESET SESSION AUTHORIZATION;
