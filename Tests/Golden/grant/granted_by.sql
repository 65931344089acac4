-- GRANTED BY may only name the current role; it is there for the standard's sake.
CREATE ROLE ann;
CREATE ROLE bob;
CREATE TABLE t (a integer);
GRANT SELECT ON t TO ann WITH GRANT OPTION;
GRANT SELECT ON t TO bob GRANTED BY ann;
GRANT SELECT ON t TO bob GRANTED BY CURRENT_USER;
\dp t
SET ROLE ann;
GRANT SELECT ON t TO bob GRANTED BY ann;
REVOKE SELECT ON t FROM bob GRANTED BY postgres;
RESET ROLE;
\dp t
