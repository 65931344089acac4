-- REVOKE GRANT OPTION FOR leaves the privilege and takes the star.
CREATE ROLE ann;
CREATE ROLE bob;
CREATE TABLE t (a integer);
GRANT SELECT, INSERT ON t TO ann WITH GRANT OPTION;
REVOKE GRANT OPTION FOR SELECT ON t FROM ann;
\dp t
REVOKE GRANT OPTION FOR ALL ON t FROM ann;
\dp t
SET ROLE ann;
SELECT count(*) FROM t;
GRANT SELECT ON t TO bob;
RESET ROLE;

-- A grant without the option does not take an option away.
GRANT SELECT ON t TO ann WITH GRANT OPTION;
GRANT SELECT ON t TO ann;
\dp t
