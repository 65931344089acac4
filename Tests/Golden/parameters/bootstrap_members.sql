-- Members of the bootstrap superuser may grant a parameter, but they have its privileges themselves only while something of
-- it is granted to anybody.
CREATE ROLE alice;
CREATE ROLE bob;
GRANT postgres TO alice;
SELECT has_parameter_privilege('alice', 'log_statement', 'SET');
SET ROLE alice;
SET log_statement = 'none';
SELECT has_parameter_privilege('log_statement', 'ALTER SYSTEM WITH GRANT OPTION');
GRANT SET ON PARAMETER log_statement TO bob;
SET log_statement = 'none';
SELECT has_parameter_privilege('log_statement', 'ALTER SYSTEM WITH GRANT OPTION');
REVOKE SET ON PARAMETER log_statement FROM bob;
SET log_statement = 'none';
SELECT parname, paracl FROM pg_parameter_acl;
RESET ROLE;
SELECT has_parameter_privilege('alice', 'log_statement', 'SET');
