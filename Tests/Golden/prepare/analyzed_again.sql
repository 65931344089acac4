-- EXECUTE looks at USAGE on schemas again after any GRANT or REVOKE on any schema, even one that changes nothing, and
-- after any change of a foreign server; if the role may, the statement is trusted again from then on.
CREATE ROLE alice;
CREATE ROLE bob;
CREATE SCHEMA s;
CREATE SCHEMA other;
GRANT USAGE ON SCHEMA s TO alice;
CREATE TABLE s.t (id int);
GRANT SELECT ON s.t TO alice, bob;
SET ROLE alice;
PREPARE p AS SELECT * FROM s.t;
SET ROLE bob;
EXECUTE p;
SET ROLE alice;
GRANT USAGE ON SCHEMA s TO bob;
SET ROLE bob;
EXECUTE p;
SET ROLE alice;
EXECUTE p;
SET ROLE bob;
EXECUTE p;
RESET ROLE;
CREATE FOREIGN DATA WRAPPER w;
SET ROLE bob;
EXECUTE p;
SET ROLE alice;
EXECUTE p;
SET ROLE bob;
EXECUTE p;
-- Under row-level security another role's plan does not serve.
RESET ROLE;
ALTER TABLE s.t ENABLE ROW LEVEL SECURITY;
SET ROLE alice;
EXECUTE p;
SET ROLE bob;
EXECUTE p;
-- The place of an error is one in the text of PREPARE.
RESET ROLE;
ALTER TABLE s.t RENAME TO u;
EXECUTE p;
