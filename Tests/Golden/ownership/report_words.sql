-- What stands in the way of DROP ROLE, in its words: objects in the order of their making, then what other databases hold.
CREATE ROLE leaver;
CREATE ROLE stayer;
CREATE SCHEMA own AUTHORIZATION leaver;
CREATE TABLE own.t (a int, b int);
ALTER TABLE own.t OWNER TO leaver;
CREATE VIEW v AS SELECT 1 AS x;
GRANT SELECT ON v TO leaver;
CREATE SEQUENCE q;
GRANT USAGE ON q TO leaver;
CREATE TABLE t (a int, b int);
GRANT SELECT ON t TO leaver;
GRANT UPDATE (b), INSERT (a) ON t TO leaver;
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO leaver;
ALTER DEFAULT PRIVILEGES FOR ROLE leaver IN SCHEMA own GRANT USAGE ON SEQUENCES TO stayer;
ALTER DEFAULT PRIVILEGES FOR ROLE leaver REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
GRANT stayer TO leaver WITH ADMIN OPTION;
GRANT stayer TO pg_monitor GRANTED BY leaver;
GRANT USAGE ON SCHEMA public TO leaver;
GRANT TEMPORARY ON DATABASE scratch TO leaver;
GRANT SET ON PARAMETER work_mem TO leaver;
CREATE DATABASE other OWNER leaver;
\c other
CREATE TABLE x (a int);
GRANT SELECT ON x TO leaver, stayer;
\c scratch
DROP ROLE leaver;
DROP ROLE stayer;
DROP ROLE stayer, leaver;
