-- The values of parameters are known when an execution is planned: a table that they make unreachable is not looked at.
CREATE TABLE notes (id int);
CREATE ROLE alice;
PREPARE p AS SELECT $1 OR EXISTS (SELECT FROM notes) AS yes;
SET ROLE alice;
EXECUTE p(true);
EXECUTE p(false);
RESET ROLE;
EXECUTE p(false);
