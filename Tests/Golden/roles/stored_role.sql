-- ALTER ROLE … SET role tells at once when a later session could not take that role, and keeps it all the same.
CREATE ROLE chief CREATEROLE LOGIN;
CREATE ROLE target;
SET SESSION AUTHORIZATION chief;
CREATE ROLE helper LOGIN;
ALTER ROLE helper SET role = 'target';
ALTER ROLE helper SET role = 'nobody_yet';
ALTER ROLE helper SET work_mem = '1MB';
ALTER ROLE helper RESET no_such_parameter;
ALTER ROLE helper RESET log_statement;
ALTER ROLE helper SET log_statement = 'all';
SELECT setconfig FROM pg_db_role_setting WHERE setrole = 'helper'::regrole;
ALTER ROLE helper RESET role;
ALTER ROLE helper RESET ALL;
SELECT count(*) FROM pg_db_role_setting WHERE setrole = 'helper'::regrole;
RESET SESSION AUTHORIZATION;
ALTER ROLE helper SET role = 'target';
