-- SET SESSION AUTHORIZATION changes both names and is for those who logged in as superusers. It is the
-- closest thing to a new login.
CREATE ROLE ann LOGIN;
CREATE ROLE bob LOGIN;
SET SESSION AUTHORIZATION ann;
SELECT session_user, current_user;
SET ROLE postgres;
SET ROLE bob;

-- The one who logged in may still change, though ann may not: it is checked against the login.
SET SESSION AUTHORIZATION bob;
SELECT session_user, current_user;
SET SESSION AUTHORIZATION DEFAULT;
SELECT session_user, current_user;

-- It ends SET ROLE.
SET ROLE ann;
SET SESSION AUTHORIZATION bob;
SELECT session_user, current_user;
RESET SESSION AUTHORIZATION;
SET SESSION AUTHORIZATION nobody;
SELECT session_user, current_user;
