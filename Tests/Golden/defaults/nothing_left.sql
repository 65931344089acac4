-- Default privileges from which everything was revoked leave no ACL at all; and an object without an ACL has the built-in default.
CREATE ROLE maker;
CREATE ROLE reader;
GRANT CREATE ON SCHEMA public TO maker;
SET ROLE maker;
ALTER DEFAULT PRIVILEGES REVOKE ALL ON TABLES FROM maker;
\ddp
CREATE TABLE t (a int);
\dp t
SELECT * FROM t;
-- With one grantee left, the owner's own privileges are gone.
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO reader;
CREATE TABLE u (a int);
\dp u
SELECT * FROM u;
SET ROLE reader;
SELECT * FROM u;
SET ROLE maker;
GRANT SELECT ON u TO maker;
SELECT * FROM u;
