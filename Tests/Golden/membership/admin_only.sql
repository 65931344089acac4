-- ADMIN alone (INHERIT FALSE, SET FALSE) gives no privilege of the role, but the power to take it.
CREATE ROLE vault;
CREATE ROLE keeper LOGIN;
CREATE TABLE gold (bars integer);
GRANT SELECT ON gold TO vault;
GRANT vault TO keeper WITH ADMIN TRUE, INHERIT FALSE, SET FALSE;
SET SESSION AUTHORIZATION keeper;
SELECT * FROM gold;
SET ROLE vault;
GRANT vault TO keeper;
\drg
SELECT * FROM gold;
SET ROLE vault;
RESET ROLE;
RESET SESSION AUTHORIZATION;
