-- ADMIN that is only reached through a membership without inheritance is enough to be allowed, but then
-- no role is found in whose name the grant could be made.
CREATE ROLE team;
CREATE ROLE leads;
CREATE ROLE ann LOGIN;
CREATE ROLE bob;
GRANT team TO leads WITH ADMIN OPTION;
GRANT leads TO ann WITH INHERIT FALSE;
SET SESSION AUTHORIZATION ann;
GRANT team TO bob;
SET ROLE leads;
GRANT team TO bob;
RESET SESSION AUTHORIZATION;
\drg bob

-- With inheritance the grant is made in the name of leads.
REVOKE team FROM bob GRANTED BY leads;
GRANT leads TO ann WITH INHERIT TRUE;
SET SESSION AUTHORIZATION ann;
GRANT team TO bob;
\drg bob
RESET SESSION AUTHORIZATION;
