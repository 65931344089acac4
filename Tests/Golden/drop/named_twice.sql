-- DROP that names an object twice drops it once, but speaks of several objects.
CREATE TABLE t (a int);
CREATE VIEW v AS SELECT a FROM t;
DROP TABLE t, t;
DROP TABLE t;
DROP TABLE t, public.t CASCADE;
CREATE DOMAIN d AS int;
CREATE TABLE u (b d DEFAULT 3, c d DEFAULT 4::d);
ALTER TABLE u ALTER b TYPE int, ALTER c TYPE int;
DROP DOMAIN d;
