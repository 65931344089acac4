-- A member of several roles with ADMIN grants in the name of the nearest one whose privileges it has; the grant is that role's, and so is its revocation.
CREATE ROLE team;
CREATE ROLE near;
CREATE ROLE far;
CREATE ROLE actor;
CREATE ROLE m1;
CREATE ROLE m2;
GRANT team TO near, far WITH ADMIN TRUE;
GRANT far TO near;
GRANT near TO actor;
SET ROLE actor;
GRANT team TO m1;
RESET ROLE;
SELECT member::regrole::text, grantor::regrole::text FROM pg_auth_members
    WHERE roleid = 'team'::regrole AND NOT admin_option ORDER BY 1;
-- With ADMIN of its own, it is itself the grantor.
GRANT team TO actor WITH ADMIN TRUE, INHERIT FALSE, SET FALSE;
SET ROLE actor;
GRANT team TO m2;
-- It revokes what it would have granted: now its own, not near's.
REVOKE team FROM m1;
REVOKE team FROM m1 GRANTED BY near;
GRANT team TO m1 GRANTED BY far;
RESET ROLE;
SELECT member::regrole::text, grantor::regrole::text FROM pg_auth_members
    WHERE roleid = 'team'::regrole AND NOT admin_option ORDER BY 1;
REVOKE ADMIN OPTION FOR team FROM far;
REVOKE ADMIN OPTION FOR team FROM far CASCADE;
SELECT member::regrole::text, grantor::regrole::text FROM pg_auth_members
    WHERE roleid = 'team'::regrole AND NOT admin_option ORDER BY 1;
