-- view_table_usage and view_column_usage show a role the views that read its own tables, whoever owns the views.
CREATE ROLE ann;
CREATE ROLE ben;
GRANT CREATE ON SCHEMA public TO ann, ben;
SET ROLE ann;
CREATE TABLE t (id int, a int, b int);
GRANT SELECT ON t TO ben;
SET ROLE ben;
CREATE VIEW v AS SELECT id FROM t WHERE a > 0;
CREATE VIEW w AS SELECT v.id FROM v, t;
SELECT view_name, table_name FROM information_schema.view_table_usage WHERE view_schema = 'public' ORDER BY 1, 2;
SET ROLE ann;
SELECT view_name, table_name FROM information_schema.view_table_usage WHERE view_schema = 'public' ORDER BY 1, 2;
SELECT view_name, table_name, column_name FROM information_schema.view_column_usage WHERE view_schema = 'public'
    ORDER BY 1, 2, 3;
RESET ROLE;
SELECT view_name, table_name FROM information_schema.view_table_usage WHERE view_schema = 'public' ORDER BY 1, 2;
ALTER DEFAULT PRIVILEGES FOR ROLE ann IN SCHEMA public GRANT EXECUTE ON FUNCTIONS TO ben;
SELECT pg_describe_object(classid, objid, objsubid), deptype FROM pg_shdepend
    WHERE classid = 'pg_default_acl'::regclass ORDER BY 2;
