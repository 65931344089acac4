-- pg_user_mappings shows a mapping's options, its password among them, to its role while that may use the server, PUBLIC's to
-- the server's owner, and all to superusers; pg_user_mapping itself is closed.
CREATE ROLE alice;
CREATE ROLE bob;
CREATE FOREIGN DATA WRAPPER w;
GRANT USAGE ON FOREIGN DATA WRAPPER w TO alice;
SET ROLE alice;
CREATE SERVER s FOREIGN DATA WRAPPER w;
GRANT USAGE ON FOREIGN SERVER s TO bob;
CREATE USER MAPPING FOR PUBLIC SERVER s OPTIONS (a 'public');
CREATE USER MAPPING FOR alice SERVER s OPTIONS (a 'alice');
CREATE USER MAPPING FOR bob SERVER s OPTIONS (a 'bob');
SELECT usename, umoptions FROM pg_user_mappings ORDER BY usename;
SET ROLE bob;
SELECT usename, umoptions FROM pg_user_mappings ORDER BY usename;
SELECT umoptions FROM pg_user_mapping;
SET ROLE alice;
REVOKE USAGE ON FOREIGN SERVER s FROM bob;
SET ROLE bob;
SELECT usename, umoptions FROM pg_user_mappings ORDER BY usename;
RESET ROLE;
SELECT usename, umoptions FROM pg_user_mappings ORDER BY usename;
DROP FOREIGN DATA WRAPPER w CASCADE;
DROP ROLE alice, bob;
