-- An unsorted query lists postgres, the predefined roles and then the roles made here, as long as none was altered.
CREATE ROLE zoe;
CREATE ROLE adam LOGIN;
SELECT rolname, rolcanlogin FROM pg_roles;
SELECT rolname FROM pg_authid WHERE rolname !~ '^pg_';
