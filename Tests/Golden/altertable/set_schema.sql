-- SET SCHEMA moves a table with its indexes and its own sequences; what uses it follows.
CREATE SCHEMA s;
CREATE TABLE t (id serial PRIMARY KEY, a int);
CREATE TABLE s.u (a int);
CREATE TABLE u (a int);
CREATE VIEW v AS SELECT a FROM t;
ALTER TABLE t SET SCHEMA s;
SELECT relname, relnamespace::regnamespace FROM pg_class WHERE relname LIKE 't%' AND relnamespace IN ('s'::regnamespace, 'public'::regnamespace) ORDER BY 1;
SELECT pg_get_viewdef('v');
INSERT INTO s.t (a) VALUES (1) RETURNING *;
ALTER TABLE u SET SCHEMA s;
ALTER TABLE u SET SCHEMA nope;
ALTER TABLE u SET SCHEMA public;
ALTER TABLE s.t_id_seq SET SCHEMA public;
ALTER SEQUENCE s.t_id_seq SET SCHEMA public;
ALTER TABLE IF EXISTS nope SET SCHEMA s;
