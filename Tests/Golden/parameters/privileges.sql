-- SET and ALTER SYSTEM on a parameter are kept in pg_parameter_acl, are granted on, and hold a role back from being dropped.
CREATE ROLE alice;
CREATE ROLE bob;
GRANT SET ON PARAMETER log_statement, lc_messages TO alice WITH GRANT OPTION;
GRANT ALL ON PARAMETER log_min_messages TO bob;
GRANT SELECT ON PARAMETER log_statement TO bob;
SET ROLE alice;
GRANT SET ON PARAMETER log_statement TO bob;
GRANT ALTER SYSTEM ON PARAMETER log_statement TO bob;
GRANT SET ON PARAMETER work_mem TO bob;
RESET ROLE;
SELECT parname, paracl FROM pg_parameter_acl ORDER BY parname;
SELECT has_parameter_privilege('bob', 'log_statement', 'SET') AS bob,
  has_parameter_privilege('alice', 'log_statement', 'SET WITH GRANT OPTION') AS alice,
  has_parameter_privilege('alice', 'log_statement', 'ALTER SYSTEM') AS system,
  has_parameter_privilege('alice', 'no_such_parameter', 'SET') AS unknown;
SELECT has_parameter_privilege('alice', 'log_statement', 'SELECT');
\dconfig+ log_statement
DROP ROLE bob;
REVOKE SET ON PARAMETER log_statement FROM alice CASCADE;
SELECT parname, paracl FROM pg_parameter_acl ORDER BY parname;
DROP OWNED BY alice;
DROP OWNED BY bob;
SELECT parname, paracl FROM pg_parameter_acl ORDER BY parname;
DROP ROLE alice, bob;
