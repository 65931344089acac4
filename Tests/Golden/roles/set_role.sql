-- SET ROLE changes the current role, not the session's; RESET ROLE and SET ROLE NONE go back to it.
CREATE ROLE team;
CREATE ROLE other;
CREATE ROLE ann LOGIN;
GRANT team TO ann;
SELECT session_user, current_user, current_role, user;
SET ROLE team;
SELECT session_user, current_user, current_role, user;
SHOW role;
SET ROLE NONE;
SELECT current_user;
SHOW role;

-- What may be set is decided by the session's role, not by the current one: from team one can go on
-- to any role that ann could have taken.
SET SESSION AUTHORIZATION ann;
SET ROLE team;
SET ROLE ann;
SELECT current_user;
SET ROLE other;
SET ROLE nobody;
SET ROLE "";
SELECT current_user;
RESET SESSION AUTHORIZATION;
SELECT session_user, current_user;
