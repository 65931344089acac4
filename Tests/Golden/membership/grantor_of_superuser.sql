-- A superuser who is not the bootstrap superuser grants in the name of the bootstrap superuser.
CREATE ROLE sue LOGIN SUPERUSER;
CREATE ROLE team;
CREATE ROLE ann;
SET SESSION AUTHORIZATION sue;
GRANT team TO ann;
\drg
RESET SESSION AUTHORIZATION;

-- Unless he holds ADMIN himself: it is still so.
GRANT team TO sue WITH ADMIN OPTION;
SET SESSION AUTHORIZATION sue;
GRANT team TO ann;
\drg
RESET SESSION AUTHORIZATION;
