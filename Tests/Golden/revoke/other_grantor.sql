-- REVOKE undoes only the grants of the role that one acts as. What another granted remains, silently.
CREATE ROLE ann;
CREATE ROLE bob;
CREATE ROLE cyd;
CREATE TABLE t (a integer);
GRANT SELECT ON t TO ann, bob WITH GRANT OPTION;
SET ROLE ann;
GRANT SELECT ON t TO cyd;
SET ROLE bob;
REVOKE SELECT ON t FROM cyd;
RESET ROLE;
\dp t

-- The owner is no exception ...
REVOKE SELECT ON t FROM cyd;
\dp t

-- ... the grantor himself is needed, or his option.
SET ROLE ann;
REVOKE SELECT ON t FROM cyd;
RESET ROLE;
\dp t
