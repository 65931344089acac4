-- GRANTED BY names the grantor. It must be a role that holds ADMIN, and one whose rights one has.
CREATE ROLE team;
CREATE ROLE lead LOGIN;
CREATE ROLE other LOGIN;
CREATE ROLE ann;
GRANT team TO lead WITH ADMIN OPTION;
GRANT team TO ann GRANTED BY lead;
\drg ann
GRANT team TO ann GRANTED BY other;
GRANT team TO ann GRANTED BY nobody;
SET SESSION AUTHORIZATION other;
GRANT team TO ann GRANTED BY lead;
REVOKE team FROM ann GRANTED BY lead;
RESET SESSION AUTHORIZATION;
REVOKE team FROM ann GRANTED BY lead;
\drg ann
