-- REVOKE takes back what its grantor gave; a grant of the same privilege by another grantor stays, and nothing is said.
CREATE ROLE owner;
CREATE ROLE deputy;
CREATE ROLE reader;
GRANT CREATE ON SCHEMA public TO owner;
SET ROLE owner;
CREATE TABLE t (a int);
GRANT SELECT ON t TO deputy WITH GRANT OPTION;
GRANT SELECT ON t TO reader;
SET ROLE deputy;
GRANT SELECT ON t TO reader;
\dp t
SET ROLE owner;
REVOKE SELECT ON t FROM reader;
SET ROLE reader;
SELECT * FROM t;
-- A superuser acts as the owner, and so does a member of the owner.
RESET ROLE;
REVOKE SELECT ON t FROM reader;
REVOKE SELECT ON t FROM reader GRANTED BY deputy;
SET ROLE reader;
SELECT * FROM t;
SET ROLE deputy;
REVOKE SELECT ON t FROM reader GRANTED BY CURRENT_USER;
SET ROLE reader;
SELECT * FROM t;
