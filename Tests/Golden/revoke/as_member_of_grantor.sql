-- A member of the grantor revokes in the grantor's name, if he inherits; a member of the owner in the owner's.
CREATE ROLE owner;
CREATE ROLE granter;
CREATE ROLE ann;
CREATE ROLE bob;
CREATE ROLE cyd;
GRANT granter TO ann;
GRANT owner TO bob;
CREATE TABLE t (a integer);
ALTER TABLE t OWNER TO owner;
SET ROLE owner;
GRANT SELECT ON t TO granter WITH GRANT OPTION;
SET ROLE granter;
GRANT SELECT ON t TO cyd;
SET ROLE bob;
REVOKE SELECT ON t FROM cyd;
\dp t
SET ROLE ann;
REVOKE SELECT ON t FROM cyd;
\dp t
GRANT SELECT ON t TO cyd;
RESET ROLE;
GRANT granter TO bob;
SET ROLE bob;

-- Bob is both: as a member of the owner he acts as the owner, whose grant this is not.
REVOKE SELECT ON t FROM cyd;
GRANT SELECT ON t TO cyd;
\dp t
SET ROLE granter;
REVOKE SELECT ON t FROM cyd;
RESET ROLE;
\dp t
