-- A role that owns a server or a wrapper, or is named in an ACL of one, cannot be dropped; REASSIGN OWNED hands servers on, DROP
-- OWNED takes grants away.
CREATE ROLE alice;
CREATE ROLE bob;
CREATE FOREIGN DATA WRAPPER w;
GRANT USAGE ON FOREIGN DATA WRAPPER w TO alice, bob;
SET ROLE alice;
CREATE SERVER s FOREIGN DATA WRAPPER w;
GRANT USAGE ON FOREIGN SERVER s TO bob;
RESET ROLE;
DROP ROLE bob;
DROP ROLE alice;
REASSIGN OWNED BY alice TO bob;
SELECT srvname, srvowner::regrole, srvacl FROM pg_foreign_server;
DROP OWNED BY alice;
DROP ROLE alice;
DROP OWNED BY bob;
DROP ROLE bob;
SELECT count(*) FROM pg_foreign_server;
SELECT fdwname, fdwacl FROM pg_foreign_data_wrapper;
DROP FOREIGN DATA WRAPPER w;
