-- The old group statements are GRANT and REVOKE of a role.
CREATE GROUP editors;
CREATE USER ann;
CREATE USER bob;
ALTER GROUP editors ADD USER ann, bob;
\drg
ALTER GROUP editors DROP USER ann;
\drg
ALTER GROUP editors DROP USER ann;
ALTER GROUP editors ADD USER nobody;
ALTER GROUP editors RENAME TO writers;
ALTER USER bob NOLOGIN;
\du
DROP GROUP writers;
DROP USER ann, bob;
