-- A role's own memberships vanish with it. Memberships that it granted to others keep it alive.
CREATE ROLE team;
CREATE ROLE lead LOGIN;
CREATE ROLE ann;
CREATE ROLE bob;
GRANT team TO lead WITH ADMIN OPTION;
GRANT team TO bob;
SET SESSION AUTHORIZATION lead;
GRANT team TO ann;
RESET SESSION AUTHORIZATION;
DROP ROLE bob;
DROP ROLE lead;
\drg

-- Dropped together with the member, nothing is left to hold it.
DROP ROLE lead, ann;
\drg
DROP ROLE team;
