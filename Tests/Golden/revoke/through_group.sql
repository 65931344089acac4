-- What comes through a role cannot be taken from a member; only the membership can.
CREATE ROLE team;
CREATE ROLE ann;
CREATE TABLE t (a integer);
GRANT SELECT ON t TO team;
GRANT team TO ann;
REVOKE ALL ON t FROM ann;
SET ROLE ann;
SELECT count(*) FROM t;
RESET ROLE;
REVOKE team FROM ann;
SET ROLE ann;
SELECT count(*) FROM t;
RESET ROLE;
