-- ALTER ROLE … USER adds members, as ALTER GROUP … ADD USER does, and needs ADMIN on the role.
CREATE ROLE team;
CREATE ROLE manager CREATEROLE;
CREATE ROLE a;
CREATE ROLE b;
ALTER ROLE team USER a;
ALTER ROLE team LOGIN USER a, b;
SET ROLE manager;
ALTER ROLE team USER manager;
CREATE ROLE own;
ALTER ROLE own USER a, b;
ALTER ROLE own USER nosuch;
ALTER ROLE own USER own;
RESET ROLE;
SELECT roleid::regrole::text, member::regrole::text, grantor::regrole::text, admin_option FROM pg_auth_members
    WHERE roleid IN ('team'::regrole, 'own'::regrole) ORDER BY 1, 2;
