-- pg_has_role tells membership, inherited privileges (USAGE), SET ROLE and ADMIN apart.
CREATE ROLE team;
CREATE ROLE alice;
CREATE ROLE bob;
CREATE ROLE carol;
GRANT team TO alice WITH INHERIT FALSE, SET TRUE;
GRANT team TO bob WITH INHERIT TRUE, SET FALSE;
GRANT team TO carol WITH ADMIN TRUE, INHERIT FALSE, SET FALSE;
SELECT r, pg_has_role(r, 'team', 'MEMBER') AS member, pg_has_role(r, 'team', 'USAGE') AS usage, pg_has_role(r, 'team', 'SET') AS set,
  pg_has_role(r, 'team', 'MEMBER WITH ADMIN OPTION') AS admin, pg_has_role(r, 'team', 'USAGE WITH GRANT OPTION') AS option
FROM (VALUES (name 'alice'), ('bob'), ('carol'), ('team'), ('postgres')) AS x (r) ORDER BY r;
SELECT pg_has_role('alice', 'team'::regrole::oid, 'member, usage'), pg_has_role('alice'::regrole::oid, 'team', 'set'), pg_has_role('team', 'usage');
SELECT pg_has_role('alice', 1::oid, 'MEMBER'), pg_has_role(1::oid, 'team', 'MEMBER');
SELECT pg_has_role('alice', 'nobody', 'MEMBER');
SELECT pg_has_role('nobody', 'team', 'MEMBER');
SELECT pg_has_role('public', 'team', 'MEMBER');
SELECT pg_has_role('alice', 'team', 'SELECT');
SELECT pg_has_role('alice', 'team', 'ADMIN OPTION');
SET ROLE bob;
SELECT pg_has_role('team', 'USAGE'), pg_has_role('team', 'SET'), pg_has_role('alice', 'MEMBER');
RESET ROLE;
DROP ROLE team, alice, bob, carol;
