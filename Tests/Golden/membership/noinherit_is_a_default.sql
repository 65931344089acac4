-- NOINHERIT on a role is only the default for memberships that it will be granted. Since 16 what counts
-- is written in the membership, and ALTER ROLE changes none that exists.
CREATE ROLE readers;
CREATE ROLE writers;
CREATE ROLE ann LOGIN NOINHERIT;
CREATE ROLE bob LOGIN;
GRANT readers TO ann, bob;
\drg
ALTER ROLE ann INHERIT;
ALTER ROLE bob NOINHERIT;
GRANT writers TO ann, bob;
\drg

-- Said in the grant, it does not matter what the role is.
GRANT writers TO bob WITH INHERIT TRUE;
GRANT writers TO ann WITH INHERIT FALSE;
\drg
