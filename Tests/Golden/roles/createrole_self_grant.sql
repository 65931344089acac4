-- createrole_self_grant adds the options named to what a creator gets of a new role.
CREATE ROLE hr LOGIN CREATEROLE;
SET SESSION AUTHORIZATION hr;
SET createrole_self_grant = 'set, inherit';
CREATE ROLE ann;
SET createrole_self_grant = 'set';
CREATE ROLE bob;
SET createrole_self_grant = '';
CREATE ROLE cyd;
\drg hr
SET ROLE ann;
RESET ROLE;
SET ROLE cyd;
SET createrole_self_grant = 'admin';
RESET SESSION AUTHORIZATION;
