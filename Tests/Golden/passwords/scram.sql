-- A password is kept as a SCRAM-SHA-256 verifier with random salt; nobody gets to see it but superusers, in pg_authid and pg_shadow.
CREATE ROLE alice LOGIN PASSWORD 'secret';
CREATE ROLE bob LOGIN PASSWORD 'secret';
CREATE ROLE carol LOGIN;
SELECT rolname, rolpassword ~ '^SCRAM-SHA-256\$4096:[A-Za-z0-9+/]{22}==\$[A-Za-z0-9+/]{43}=:[A-Za-z0-9+/]{43}=$' AS verifier
FROM pg_authid WHERE rolname IN ('alice', 'bob', 'carol') ORDER BY 1;
SELECT count(DISTINCT rolpassword) FROM pg_authid WHERE rolname IN ('alice', 'bob');
SELECT usename, passwd IS NOT NULL AS has_password FROM pg_shadow WHERE usename IN ('alice', 'bob', 'carol') ORDER BY 1;
SELECT rolname, rolpassword FROM pg_roles WHERE rolname IN ('alice', 'carol') ORDER BY 1;
SELECT usename, passwd FROM pg_user WHERE usename IN ('alice', 'carol') ORDER BY 1;
SET ROLE alice;
SELECT rolpassword FROM pg_authid;
SELECT passwd FROM pg_shadow;
ALTER ROLE alice PASSWORD 'other';
ALTER ROLE bob PASSWORD 'other';
ALTER ROLE alice PASSWORD NULL;
RESET ROLE;
SELECT rolname, rolpassword IS NULL AS gone FROM pg_authid WHERE rolname IN ('alice', 'bob') ORDER BY 1;
SET scram_iterations = 10;
ALTER ROLE alice PASSWORD 'again';
SELECT substr(rolpassword, 1, 17) FROM pg_authid WHERE rolname = 'alice';
DROP ROLE alice, bob, carol;
