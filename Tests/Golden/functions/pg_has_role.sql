-- MEMBER: belongs to it, in whatever way. USAGE: has its privileges without SET ROLE. SET: can become it.
CREATE ROLE team;
CREATE ROLE inheriting;
CREATE ROLE setting;
CREATE ROLE admin;
CREATE ROLE outsider;
GRANT team TO inheriting WITH SET FALSE;
GRANT team TO setting WITH INHERIT FALSE;
GRANT team TO admin WITH ADMIN TRUE, INHERIT FALSE, SET FALSE;
SELECT rolname, pg_has_role(rolname, 'team', 'MEMBER') AS member, pg_has_role(rolname, 'team', 'USAGE') AS usage,
       pg_has_role(rolname, 'team', 'SET') AS set, pg_has_role(rolname, 'team', 'MEMBER WITH ADMIN OPTION') AS admin
FROM pg_roles WHERE rolname IN ('team', 'inheriting', 'setting', 'admin', 'outsider', 'postgres') ORDER BY rolname;

-- Every role has itself; a superuser has all.
SET ROLE outsider;
SELECT pg_has_role('outsider', 'MEMBER') AS self, pg_has_role('team', 'USAGE') AS team;
RESET ROLE;
SELECT pg_has_role('outsider', 'nobody', 'MEMBER');
SELECT pg_has_role('outsider', 'team', 'OWNER');
