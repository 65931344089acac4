-- \du and \drg over roles of every kind.
CREATE ROLE owner_role;
CREATE ROLE ann LOGIN CREATEDB CONNECTION LIMIT 3 VALID UNTIL '2030-01-01 00:00:00+00';
CREATE ROLE bob LOGIN NOINHERIT CREATEROLE CONNECTION LIMIT 1;
CREATE ROLE cy LOGIN SUPERUSER REPLICATION BYPASSRLS;
CREATE ROLE nobody CONNECTION LIMIT 0;
CREATE ROLE "Odd Role";
GRANT owner_role TO ann WITH ADMIN TRUE, INHERIT FALSE;
GRANT owner_role TO bob WITH SET FALSE;
GRANT ann TO "Odd Role" WITH INHERIT FALSE, SET FALSE;
COMMENT ON ROLE ann IS 'a student';
\du
\du+
\du a*
\dg bob
\dux ann
\du nosuch
\drg
\drg ann
\drgx bob
\drg nosuch
\drgS pg_m*
\dgS pg_read*
