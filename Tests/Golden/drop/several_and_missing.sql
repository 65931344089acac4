-- A list is dropped as a whole; IF EXISTS forgives what is missing; the kind must be right.
CREATE TABLE a (x integer);
CREATE TABLE b (x integer);
CREATE VIEW v AS SELECT 1 AS one;
CREATE INDEX i ON a (x);
DROP TABLE a, nothing, b;
\dt
DROP TABLE IF EXISTS a, nothing;
DROP TABLE b, v;
DROP VIEW b;
DROP INDEX i;
DROP SEQUENCE b;
DROP VIEW IF EXISTS nothing, v;
DROP TABLE b;
DROP TABLE nowhere.t;
DROP TABLE IF EXISTS nowhere.t;
DROP SCHEMA nowhere;
DROP SCHEMA IF EXISTS nowhere;
DROP INDEX IF EXISTS nothing;
DROP SEQUENCE nothing;
\d
