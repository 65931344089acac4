-- has_foreign_data_wrapper_privilege and has_server_privilege tell of USAGE, by name or number; a number without object is NULL.
CREATE ROLE alice;
CREATE ROLE bob;
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w;
GRANT USAGE ON FOREIGN DATA WRAPPER w TO alice;
GRANT USAGE ON FOREIGN SERVER s TO bob WITH GRANT OPTION;
SELECT r, has_foreign_data_wrapper_privilege(r, 'w', 'USAGE') AS wrapper, has_server_privilege(r, 's', 'USAGE') AS server,
  has_server_privilege(r, 's', 'USAGE WITH GRANT OPTION') AS option
FROM (VALUES (name 'alice'), ('bob'), ('public')) AS x (r) ORDER BY r;
SELECT has_foreign_data_wrapper_privilege('alice', f.oid, 'usage') FROM pg_foreign_data_wrapper f;
SELECT has_server_privilege('alice'::regrole, 1::oid, 'usage') IS NULL AS no_server;
SELECT has_server_privilege('nowhere', 'USAGE');
SELECT has_foreign_data_wrapper_privilege('nowhere', 'USAGE');
SELECT has_server_privilege('s', 'SELECT');
SET ROLE alice;
SELECT has_foreign_data_wrapper_privilege('w', 'USAGE'), has_server_privilege('s', 'USAGE');
RESET ROLE;
DROP FOREIGN DATA WRAPPER w CASCADE;
DROP ROLE alice, bob;
