-- A member may not leave by himself; one who holds ADMIN may revoke only what he has granted.
CREATE ROLE team;
CREATE ROLE ann LOGIN;
CREATE ROLE lead LOGIN;
GRANT team TO ann;
GRANT team TO lead WITH ADMIN OPTION;
SET SESSION AUTHORIZATION ann;
REVOKE team FROM ann;
SET SESSION AUTHORIZATION lead;
REVOKE team FROM ann;
REVOKE team FROM ann GRANTED BY postgres;
REVOKE team FROM lead;
RESET SESSION AUTHORIZATION;
\drg
REVOKE team FROM ann;
\drg
