-- The elements of CREATE SCHEMA … AUTHORIZATION are made as the schema's owner, with the owner's rights.
CREATE ROLE ann;
CREATE ROLE bob;
CREATE TABLE t (a int);
CREATE SCHEMA AUTHORIZATION bob CREATE TABLE own (a int) CREATE VIEW v AS SELECT * FROM own GRANT SELECT ON v TO ann;
SELECT relname, pg_get_userbyid(relowner) AS owner, relacl FROM pg_class WHERE relnamespace = 'bob'::regnamespace ORDER BY 1;
CREATE SCHEMA s AUTHORIZATION bob CREATE TABLE x (a int REFERENCES public.t);
CREATE SCHEMA s AUTHORIZATION bob GRANT SELECT ON public.t TO ann;
SELECT current_user, nspname FROM pg_namespace WHERE nspname = 's';
GRANT CREATE ON DATABASE :"DBNAME" TO ann;
SET ROLE ann;
CREATE SCHEMA s AUTHORIZATION bob CREATE TABLE x (a int);
RESET ROLE;
GRANT bob TO ann;
SET ROLE ann;
CREATE SCHEMA s AUTHORIZATION bob CREATE TABLE x (a int) GRANT INSERT ON x TO ann;
\dp s.*
SELECT current_user;
