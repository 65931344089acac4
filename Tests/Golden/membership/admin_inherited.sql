-- ADMIN held by a group is its members' as well: they grant in the group's name.
CREATE ROLE team;
CREATE ROLE leads;
CREATE ROLE lucy LOGIN;
CREATE ROLE ann;
CREATE ROLE bob;
GRANT team TO leads WITH ADMIN OPTION;
GRANT leads TO lucy;
SET SESSION AUTHORIZATION lucy;
GRANT team TO ann;
GRANT team TO bob WITH ADMIN OPTION;
GRANT team TO ann GRANTED BY leads;
GRANT team TO ann GRANTED BY bob;
GRANT team TO ann GRANTED BY lucy;
RESET SESSION AUTHORIZATION;
\drg
SET SESSION AUTHORIZATION lucy;
REVOKE team FROM ann;
REVOKE ADMIN OPTION FOR team FROM bob;
RESET SESSION AUTHORIZATION;
\drg

-- Her own ADMIN, when she has it, comes before the group's.
GRANT team TO lucy WITH ADMIN OPTION;
SET SESSION AUTHORIZATION lucy;
GRANT team TO ann;
RESET SESSION AUTHORIZATION;
\drg ann
