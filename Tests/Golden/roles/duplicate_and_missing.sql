-- Role names are unique in the whole cluster.
CREATE ROLE r1;
CREATE ROLE r1;
CREATE USER r1;
CREATE GROUP "r1";

-- DROP takes a list and is all or nothing.
CREATE ROLE r2;
DROP ROLE r1, nobody, r2;
SELECT rolname FROM pg_roles WHERE rolname IN ('r1', 'r2') ORDER BY 1;

-- With IF EXISTS what is missing is a notice.
DROP ROLE IF EXISTS nobody, r1, noone;
SELECT rolname FROM pg_roles WHERE rolname IN ('r1', 'r2') ORDER BY 1;

-- DROP USER, DROP GROUP and DROP ROLE are the same.
DROP USER r2;
CREATE ROLE r3 LOGIN;
DROP GROUP r3;
