-- The grant option (a star) is the right to pass the privilege on, with or without the option.
CREATE ROLE ann;
CREATE ROLE bob;
CREATE ROLE cyd;
CREATE TABLE t (a integer);
GRANT SELECT, INSERT ON t TO ann WITH GRANT OPTION;
SET ROLE ann;
GRANT SELECT ON t TO bob WITH GRANT OPTION;
GRANT INSERT ON t TO bob;
SET ROLE bob;
GRANT SELECT ON t TO cyd;
GRANT INSERT ON t TO cyd;
RESET ROLE;
\dp t

-- The same privilege from two grantors is two entries.
GRANT SELECT ON t TO cyd;
\dp t
