-- A parameter appears in pg_parameter_acl as soon as somebody was granted something on it, and vanishes with the last grant.
CREATE ROLE tuner;
SELECT parname FROM pg_parameter_acl;
GRANT SET ON PARAMETER log_statement, my.own TO tuner;
GRANT ALTER SYSTEM ON PARAMETER Work_Mem TO tuner WITH GRANT OPTION;
SELECT parname, paracl FROM pg_parameter_acl ORDER BY parname;
DROP ROLE tuner;
SET ROLE tuner;
SET log_statement = 'all';
SET log_min_messages = 'error';
RESET ROLE;
REVOKE ALL ON PARAMETER log_statement FROM tuner;
REVOKE SET ON PARAMETER nobody.has_it FROM tuner;
SELECT parname FROM pg_parameter_acl ORDER BY parname;
DROP OWNED BY tuner;
SELECT parname FROM pg_parameter_acl ORDER BY parname;
DROP ROLE tuner;
