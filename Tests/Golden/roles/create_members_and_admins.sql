-- CREATE ROLE makes members first and admins after them: who is named in both ends up as an admin, and nothing is said of it.
CREATE ROLE m;
CREATE ROLE n;
CREATE ROLE team ROLE m, n ADMIN m;
SELECT member::regrole::text, admin_option FROM pg_auth_members WHERE roleid = 'team'::regrole ORDER BY 1;
CREATE ROLE twice ROLE m, m;
CREATE ROLE self ROLE self;
CREATE ROLE self IN ROLE self;
CREATE ROLE self ADMIN self;
CREATE ROLE self IN ROLE m ROLE m;
CREATE ROLE self ROLE nosuch;
CREATE ROLE self ROLE PUBLIC;
CREATE ROLE self ROLE m ROLE n;
CREATE ROLE self USER m ROLE n;
SELECT rolname FROM pg_roles WHERE rolname = 'self';
