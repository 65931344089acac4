-- Ownership is inherited through any number of roles, as long as every step inherits.
CREATE ROLE owners;
CREATE ROLE middle;
CREATE ROLE ann;
CREATE ROLE bob;
GRANT owners TO middle;
GRANT middle TO ann;
GRANT middle TO bob WITH INHERIT FALSE;
CREATE SCHEMA s AUTHORIZATION owners;
SET ROLE owners;
CREATE TABLE s.t (a integer);
CREATE VIEW s.v AS SELECT a FROM s.t;
CREATE SEQUENCE s.q;
SET ROLE ann;
ALTER TABLE s.t ADD COLUMN b text;
COMMENT ON TABLE s.t IS 'by ann';
CREATE INDEX t_a ON s.t (a);
CREATE TABLE s.more (a integer);
GRANT SELECT ON s.t TO bob;
ALTER SEQUENCE s.q RESTART WITH 10;
ALTER VIEW s.v RENAME TO w;
DROP INDEX s.t_a;
SET SESSION AUTHORIZATION bob;
SELECT * FROM s.t;
ALTER TABLE s.t DROP COLUMN b;
SET ROLE middle;
ALTER TABLE s.t DROP COLUMN b;
ALTER TABLE s.t OWNER TO middle;
RESET SESSION AUTHORIZATION;
GRANT CREATE ON SCHEMA s TO middle;
SET ROLE middle;
ALTER TABLE s.t OWNER TO middle;
RESET ROLE;
SET ROLE ann;
ALTER TABLE s.t OWNER TO middle;
ALTER TABLE s.more OWNER TO middle;
RESET ROLE;
\dt s.*
\dp s.*
