-- ADMIN cannot be granted back to the one it comes from: the grants would rest on each other.
CREATE ROLE team;
CREATE ROLE lead LOGIN;
CREATE ROLE ann LOGIN;
GRANT team TO lead WITH ADMIN OPTION;
SET SESSION AUTHORIZATION lead;
GRANT team TO ann WITH ADMIN OPTION;
SET SESSION AUTHORIZATION ann;
GRANT team TO lead WITH ADMIN OPTION;

-- A grant without ADMIN is no such circle.
GRANT team TO lead;
\drg
RESET SESSION AUTHORIZATION;
