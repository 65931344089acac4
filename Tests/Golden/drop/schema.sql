-- A schema goes only when it is empty, or with everything in it.
CREATE SCHEMA s;
CREATE TABLE s.a (x integer);
CREATE TABLE s.b (x integer);
CREATE VIEW public.outside AS SELECT x FROM s.a;
DROP SCHEMA s;
DROP SCHEMA s CASCADE;
\d
CREATE SCHEMA one;
CREATE SCHEMA two;
DROP SCHEMA one, two;
DROP SCHEMA pg_catalog;
\dn
