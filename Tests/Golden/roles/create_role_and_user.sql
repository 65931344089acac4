-- A role that may log in is called a user, one that may not a group; both are roles. CREATE USER
-- differs from CREATE ROLE in one thing only: it implies LOGIN.
CREATE ROLE analysts;
CREATE USER ann;
CREATE GROUP editors;
CREATE ROLE bob LOGIN;
CREATE USER robot NOLOGIN;
SELECT rolname, rolcanlogin FROM pg_roles WHERE rolname !~ '^pg_' ORDER BY rolname;

-- Everything else is off at birth, INHERIT excepted.
SELECT rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls, rolconnlimit, rolvaliduntil
FROM pg_roles WHERE rolname = 'ann';
\du
