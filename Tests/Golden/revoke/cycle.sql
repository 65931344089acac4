-- Grants that go in a circle hold nobody up: when the owner takes the first one back, the whole circle falls.
CREATE ROLE owner;
CREATE ROLE a;
CREATE ROLE b;
CREATE ROLE c;
GRANT CREATE ON SCHEMA public TO owner;
SET ROLE owner;
CREATE TABLE t (x int);
GRANT SELECT ON t TO a WITH GRANT OPTION;
SET ROLE a;
GRANT SELECT ON t TO b WITH GRANT OPTION;
SET ROLE b;
GRANT SELECT ON t TO c WITH GRANT OPTION;
-- Back to who gave it: refused. Further round: allowed.
GRANT SELECT ON t TO a WITH GRANT OPTION;
SET ROLE c;
GRANT SELECT ON t TO a WITH GRANT OPTION;
GRANT SELECT ON t TO b;
GRANT SELECT ON t TO owner WITH GRANT OPTION;
\dp t
SET ROLE owner;
REVOKE SELECT ON t FROM a;
REVOKE GRANT OPTION FOR SELECT ON t FROM a CASCADE;
\dp t
REVOKE SELECT ON t FROM a CASCADE;
\dp t
