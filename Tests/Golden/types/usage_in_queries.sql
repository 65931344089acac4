-- A cast needs no USAGE, but a table, view or materialized view made of a query needs it for the types of its columns.
CREATE ROLE bob;
GRANT CREATE ON SCHEMA public TO bob;
CREATE DOMAIN d AS int;
CREATE TYPE e AS ENUM ('a', 'b');
REVOKE USAGE ON TYPE d, e FROM PUBLIC;
SET ROLE bob;
SELECT 5::d, 'a'::e, enum_last(NULL::e);
CREATE TABLE t AS SELECT 5::d AS a;
CREATE VIEW v AS SELECT 'a'::e AS a;
CREATE MATERIALIZED VIEW m AS SELECT 'a'::e AS a;
CREATE TABLE t AS SELECT 5::d::int AS a, 'b'::e::text AS b;
CREATE VIEW v AS SELECT a FROM t WHERE a = 5::d;
SELECT * FROM v;
