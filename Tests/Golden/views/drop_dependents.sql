-- DROP tells which views depend on a table, and CASCADE drops them with it.
CREATE TABLE t (a int, b int);
CREATE VIEW v AS SELECT a FROM t;
CREATE VIEW w AS SELECT a FROM v;
DROP TABLE t;
DROP VIEW v;
DROP VIEW v, w;
CREATE VIEW v AS SELECT a FROM t;
CREATE VIEW w AS SELECT a FROM v;
ALTER TABLE t DROP b;
DROP VIEW v CASCADE;
SELECT to_regclass('v'), to_regclass('w');
DROP VIEW IF EXISTS v;
DROP VIEW v;
