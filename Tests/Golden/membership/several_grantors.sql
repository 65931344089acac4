-- One membership may be granted by several roles. Each is a grant of its own, and the member is out only
-- when all are revoked.
CREATE ROLE team;
CREATE ROLE lead1 LOGIN;
CREATE ROLE lead2 LOGIN;
CREATE ROLE ann;
GRANT team TO lead1, lead2 WITH ADMIN OPTION;
SET SESSION AUTHORIZATION lead1;
GRANT team TO ann;
SET SESSION AUTHORIZATION lead2;
GRANT team TO ann WITH INHERIT FALSE;
RESET SESSION AUTHORIZATION;
\drg ann

-- INHERIT from one of them is enough.
SELECT pg_has_role('ann', 'team', 'USAGE') AS inherits;
SET SESSION AUTHORIZATION lead2;
REVOKE team FROM ann;
RESET SESSION AUTHORIZATION;
\drg ann

-- A superuser's REVOKE means the bootstrap superuser's grant, unless it says whose.
REVOKE team FROM ann;
\drg ann
REVOKE team FROM ann GRANTED BY lead1;
\drg ann
