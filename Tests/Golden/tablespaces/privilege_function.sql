-- has_tablespace_privilege tells of CREATE, by name or number.
CREATE ROLE alice;
SET allow_in_place_tablespaces = on;
CREATE TABLESPACE ts LOCATION '';
SELECT has_tablespace_privilege('alice', 'ts', 'CREATE'), has_tablespace_privilege('alice', 'pg_default', 'CREATE');
GRANT CREATE ON TABLESPACE ts TO alice WITH GRANT OPTION;
SELECT has_tablespace_privilege('alice', 'ts', 'CREATE WITH GRANT OPTION'), has_tablespace_privilege('public', 'ts', 'CREATE');
SELECT has_tablespace_privilege('alice', oid, 'create') FROM pg_tablespace WHERE spcname = 'ts';
SELECT has_tablespace_privilege('alice', 1::oid, 'CREATE') IS NULL;
SELECT has_tablespace_privilege('nowhere', 'CREATE');
SELECT has_tablespace_privilege('ts', 'USAGE');
DROP OWNED BY alice;
SELECT spcname, spcacl FROM pg_tablespace WHERE spcname = 'ts';
DROP TABLESPACE ts;
DROP ROLE alice;
