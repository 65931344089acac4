-- The functions for databases, schemas, functions, types, languages and parameters: what each takes for a privilege.
CREATE ROLE alice;
CREATE SCHEMA app;
SELECT has_database_privilege('alice', current_database(), 'CONNECT, TEMP'), has_database_privilege('alice', current_database(), 'CREATE'),
  has_database_privilege('alice', 1::oid, 'TEMPORARY'), has_database_privilege('alice', 9::oid, 'CONNECT') IS NULL;
SELECT has_database_privilege('alice', 'nowhere', 'CONNECT');
SELECT has_database_privilege('alice', current_database(), 'USAGE');
SELECT has_schema_privilege('alice', 'app', 'USAGE'), has_schema_privilege('alice', 'public', 'USAGE'), has_schema_privilege('app', 'CREATE'),
  has_schema_privilege('alice', 9::oid, 'USAGE') IS NULL;
SELECT has_schema_privilege('alice', 'nowhere', 'USAGE');
SELECT has_schema_privilege('alice', 'app', 'SELECT');
SELECT has_function_privilege('alice', 'lower(text)', 'EXECUTE'), has_function_privilege('alice', 1::oid, 'EXECUTE') IS NULL;
SELECT has_function_privilege('alice', 'nothing(int)', 'EXECUTE');
SELECT has_function_privilege('alice', 'lower(text)', 'USAGE');
SELECT has_type_privilege('alice', 'int4', 'USAGE'), has_type_privilege('alice', 1::oid, 'USAGE') IS NULL;
SELECT has_type_privilege('alice', 'nothing', 'USAGE');
SELECT has_type_privilege('alice', 'int4', 'SELECT');
SELECT has_language_privilege('alice', 'plpgsql', 'USAGE'), has_language_privilege('alice', 'internal', 'USAGE'),
  has_language_privilege('alice', 1::oid, 'USAGE') IS NULL;
SELECT has_language_privilege('alice', 'nothing', 'USAGE');
SELECT has_language_privilege('alice', 'sql', 'EXECUTE');
SELECT has_parameter_privilege('alice', 'work_mem', 'SET'), has_parameter_privilege('alice', 'nothing.here', 'SET, ALTER SYSTEM');
SELECT has_parameter_privilege('nobody', 'work_mem', 'SET');
DROP SCHEMA app;
DROP ROLE alice;
