-- A role must have LOGIN to open a session; SET SESSION AUTHORIZATION does not ask for that.
CREATE ROLE team NOLOGIN;
CREATE ROLE ann LOGIN;
SET SESSION AUTHORIZATION team;
SELECT session_user;
RESET SESSION AUTHORIZATION;
\c - ann
SELECT session_user, current_user;

-- Nobody climbs from here: the login itself was ann's.
SET SESSION AUTHORIZATION postgres;
SET SESSION AUTHORIZATION ann;
SET ROLE postgres;
RESET SESSION AUTHORIZATION;
SELECT session_user, current_user;
