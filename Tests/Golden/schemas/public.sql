-- Since 15 everybody may use the schema public, and nobody but the database's owner may create in it.
CREATE ROLE ann;
\dn+
SET ROLE ann;
CREATE TABLE t (a integer);
CREATE TABLE public.t (a integer);
CREATE SCHEMA mine;
RESET ROLE;
GRANT CREATE ON SCHEMA public TO ann;
SET ROLE ann;
CREATE TABLE t (a integer);
RESET ROLE;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
\dn+
SET ROLE ann;
SELECT * FROM t;
SELECT * FROM public.t;
RESET ROLE;
