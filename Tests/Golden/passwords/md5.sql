-- password_encryption = md5 keeps a digest of password and role name, with a warning since 18; renaming the role clears it.
CREATE ROLE alice LOGIN;
SET password_encryption = 'md5';
ALTER ROLE alice PASSWORD 'secret';
SELECT rolpassword = 'md5' || md5('secret' || 'alice') AS digest FROM pg_authid WHERE rolname = 'alice';
SET md5_password_warnings = off;
CREATE ROLE bob PASSWORD 'secret';
ALTER ROLE alice RENAME TO alicia;
SELECT rolname, rolpassword IS NULL AS cleared FROM pg_authid WHERE rolname IN ('alicia', 'bob') ORDER BY 1;
RESET password_encryption;
ALTER ROLE alicia PASSWORD 'secret';
ALTER ROLE alicia RENAME TO alice;
SELECT rolname, rolpassword IS NULL AS cleared FROM pg_authid WHERE rolname IN ('alice', 'bob') ORDER BY 1;
SET password_encryption = 'plain';
DROP ROLE alice, bob;
