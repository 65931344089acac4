-- Naming a tablespace in temp_tablespaces takes CREATE on it, except for the database's own; for later, in ALTER ROLE, it may be
-- missing.
CREATE ROLE alice;
SET allow_in_place_tablespaces = on;
CREATE TABLESPACE fast LOCATION '';
CREATE TABLESPACE slow LOCATION '';
GRANT CREATE ON TABLESPACE fast TO alice;
SET ROLE alice;
SET temp_tablespaces = slow;
SET temp_tablespaces = fast, slow;
SET temp_tablespaces = fast;
SHOW temp_tablespaces;
SET temp_tablespaces = pg_default;
SET temp_tablespaces = pg_global;
SET temp_tablespaces = nothing;
SET temp_tablespaces = '';
SELECT set_config('temp_tablespaces', 'slow', false);
ALTER ROLE alice SET temp_tablespaces = slow;
ALTER ROLE alice SET temp_tablespaces = nothing;
ALTER ROLE alice SET temp_tablespaces = fast;
RESET ROLE;
SET temp_tablespaces = slow;
SELECT rolconfig FROM pg_roles WHERE rolname = 'alice';
RESET temp_tablespaces;
DROP TABLESPACE slow;
REVOKE CREATE ON TABLESPACE fast FROM alice;
DROP TABLESPACE fast;
