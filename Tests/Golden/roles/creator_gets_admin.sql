-- Who creates a role gets ADMIN on it, but neither INHERIT nor SET; the grantor is the bootstrap
-- superuser, so that the creator cannot revoke it from himself.
CREATE ROLE hr LOGIN CREATEROLE;
SET SESSION AUTHORIZATION hr;
CREATE ROLE ann;
SET ROLE ann;
\drg hr
REVOKE ann FROM hr;

-- With ADMIN, the creator may grant himself the rest.
GRANT ann TO hr WITH INHERIT TRUE, SET TRUE;
\drg hr
SET ROLE ann;
SELECT current_user;
RESET ROLE;
RESET SESSION AUTHORIZATION;

-- A superuser needs no membership and gets none.
CREATE ROLE made_by_superuser;
\drg postgres
