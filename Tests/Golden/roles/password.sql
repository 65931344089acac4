-- A role may have a password, an empty one counts as none. Nobody can read it back in pg_roles.
CREATE ROLE ann LOGIN PASSWORD 'secret';
CREATE ROLE bob LOGIN PASSWORD NULL;
CREATE ROLE eve LOGIN PASSWORD '';
ALTER ROLE bob ENCRYPTED PASSWORD 'another';
SELECT rolname, rolpassword FROM pg_roles WHERE rolname IN ('ann', 'bob', 'eve') ORDER BY rolname;
SELECT rolname, rolpassword IS NULL AS without FROM pg_authid WHERE rolname IN ('ann', 'bob', 'eve') ORDER BY rolname;

-- pg_authid itself is for superusers; pg_roles is for everybody.
SET ROLE ann;
SELECT rolname FROM pg_authid;
SELECT rolname FROM pg_roles WHERE rolname = 'ann';

-- Everybody may change their own password, and nobody else's.
ALTER ROLE ann PASSWORD 'changed';
ALTER ROLE bob PASSWORD 'stolen';
RESET ROLE;
CREATE ROLE old UNENCRYPTED PASSWORD 'x';
