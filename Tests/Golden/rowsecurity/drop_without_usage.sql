-- DROP POLICY looks for its table by USAGE on the schema first, and IF EXISTS does not soften that.
CREATE ROLE ann;
CREATE SCHEMA s;
CREATE TABLE s.t (a int);
CREATE POLICY p ON s.t;
SET ROLE ann;
DROP POLICY p ON s.t;
DROP POLICY IF EXISTS p ON s.t;
DROP POLICY IF EXISTS p ON nowhere.t;
