-- Whether a foreign table takes changes is its wrapper's to say: information_schema asks it for the rows and columns that are read,
-- and a wrapper without handler is an error then.
CREATE ROLE bob;
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER h FOREIGN DATA WRAPPER w;
CREATE TABLE t (a int);
CREATE FOREIGN TABLE f (a int) SERVER h;
CREATE VIEW v AS SELECT a FROM f;
SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1;
SELECT table_name, is_insertable_into FROM information_schema.tables WHERE table_name = 't';
SELECT table_name, is_insertable_into FROM information_schema.tables WHERE table_schema = 'public';
SELECT column_name, is_updatable FROM information_schema.columns WHERE table_name = 't';
SELECT column_name, is_updatable FROM information_schema.columns WHERE table_name = 'v';
SELECT table_name, is_updatable FROM information_schema.views WHERE table_name = 'v';
SELECT pg_relation_is_updatable('v'::regclass, false);
SELECT pg_column_is_updatable('f'::regclass, 1::int2, false);
GRANT SELECT ON t TO bob;
SET ROLE bob;
SELECT table_name, is_insertable_into FROM information_schema.tables WHERE table_schema = 'public';
