-- Creating a view needs no right on its tables; only reading it does. But the schema must be open.
CREATE ROLE ann;
GRANT CREATE ON SCHEMA public TO ann;
CREATE SCHEMA closed;
CREATE TABLE closed.t (a integer);
CREATE TABLE t (a integer);
SET ROLE ann;
CREATE VIEW v AS SELECT * FROM t;
SELECT * FROM v;
CREATE VIEW w AS SELECT * FROM closed.t;
RESET ROLE;
GRANT SELECT ON t TO ann;
SET ROLE ann;
SELECT * FROM v;
CREATE OR REPLACE VIEW v AS SELECT a, a + 1 AS next FROM t;
DROP VIEW v;
RESET ROLE;
