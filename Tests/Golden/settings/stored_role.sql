-- A role's name may be stored as a setting before there is such a role; a notice says so.
CREATE ROLE ann;
CREATE ROLE bob;
ALTER ROLE ann SET role = 'nobody';
ALTER ROLE ann SET role = 'bob';
ALTER ROLE ann SET session_authorization = 'nobody';
ALTER ROLE ann SET role = 'none';
ALTER DATABASE scratch SET role = 'nobody';
SELECT rolname, rolconfig FROM pg_roles WHERE rolconfig IS NOT NULL;
