-- The catalogs that hold secrets are closed to PUBLIC from the start, and of pg_subscription all but the connection is open.
CREATE ROLE alice;
SELECT relname, relacl FROM pg_class
WHERE relname IN ('pg_authid', 'pg_shadow', 'pg_user_mapping', 'pg_largeobject', 'pg_statistic', 'pg_subscription', 'pg_file_settings', 'pg_roles', 'pg_settings')
ORDER BY relname;
SELECT attname FROM pg_attribute WHERE attrelid = 'pg_subscription'::regclass AND attnum > 0 AND attacl IS NULL;
SET ROLE alice;
SELECT count(*) FROM pg_authid;
SELECT count(*) FROM pg_shadow;
SELECT count(*) FROM pg_user_mapping;
SELECT count(*) FROM pg_statistic;
SELECT count(*) FROM pg_file_settings;
SELECT count(subname) FROM pg_subscription;
SELECT subconninfo FROM pg_subscription;
SELECT * FROM pg_subscription;
SELECT name, setting FROM pg_settings WHERE name = 'work_mem';
INSERT INTO pg_class VALUES (1);
DELETE FROM pg_roles;
RESET ROLE;
GRANT SELECT (rolname) ON pg_authid TO alice;
SET ROLE alice;
SELECT rolname FROM pg_authid WHERE rolname = 'alice';
SELECT rolpassword FROM pg_authid;
RESET ROLE;
DROP OWNED BY alice;
DROP ROLE alice;
