-- The bootstrap superuser cannot be given ADMIN OPTION by anybody but himself: every other grantor has it from him.
CREATE ROLE ann;
CREATE ROLE bob;
CREATE ROLE root SUPERUSER;
GRANT ann TO bob WITH ADMIN OPTION;
SET SESSION AUTHORIZATION bob;
GRANT ann TO postgres WITH ADMIN OPTION;
GRANT ann TO root, postgres WITH ADMIN OPTION;
GRANT ann TO postgres;
GRANT ann TO root WITH ADMIN OPTION;
RESET SESSION AUTHORIZATION;
GRANT ann TO postgres WITH ADMIN OPTION;
SELECT roleid::regrole, member::regrole, grantor::regrole, admin_option FROM pg_auth_members
WHERE roleid = 'ann'::regrole ORDER BY 2, 3;
