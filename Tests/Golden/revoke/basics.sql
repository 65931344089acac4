-- REVOKE takes an entry away and says nothing, whether there was one or not.
CREATE ROLE ann;
CREATE ROLE bob;
CREATE TABLE t (a integer);
GRANT SELECT, INSERT, UPDATE ON t TO ann, bob;
REVOKE INSERT ON t FROM ann;
\dp t
REVOKE INSERT ON t FROM ann;
REVOKE DELETE ON t FROM ann;
REVOKE ALL ON t FROM bob;
\dp t
REVOKE SELECT ON t FROM nobody;
REVOKE SELECT ON nothing FROM ann;
SET ROLE ann;
SELECT count(*) FROM t;
INSERT INTO t VALUES (1);
RESET ROLE;
