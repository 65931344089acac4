-- A missing index is an undefined object, a missing table an undefined table.
\set VERBOSITY sqlstate
DROP INDEX nowhere;
DROP TABLE nowhere;
DROP VIEW nowhere;
DROP SEQUENCE nowhere;
\set VERBOSITY default
DROP INDEX nowhere;
DROP INDEX IF EXISTS nowhere;
-- Who may create an index is asked before whether the relation can have one.
CREATE ROLE ann;
CREATE TABLE goods (id int);
CREATE VIEW cheap AS SELECT id FROM goods;
SET ROLE ann;
CREATE INDEX ON cheap (id);
CREATE INDEX ON goods (id);
RESET ROLE;
CREATE INDEX ON cheap (id);
