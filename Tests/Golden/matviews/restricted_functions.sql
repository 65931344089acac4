-- REFRESH runs the view's query as the view's owner, whoever asks for it, and in a restricted way: the owner's functions find
-- only builtin names without a schema, cannot change the role, and leave nothing behind in the caller's session.
CREATE ROLE keeper;
CREATE ROLE vault;
GRANT CREATE ON SCHEMA public TO keeper;
SET ROLE keeper;
CREATE FUNCTION seen_by() RETURNS text LANGUAGE sql AS 'SELECT 1; SELECT current_user::text';
CREATE MATERIALIZED VIEW report AS SELECT public.seen_by() AS who WITH NO DATA;
RESET ROLE;
REFRESH MATERIALIZED VIEW report;
SELECT who FROM report;
SHOW search_path;
-- the owner cannot make the caller's role serve him
SET ROLE keeper;
CREATE OR REPLACE FUNCTION seen_by() RETURNS text LANGUAGE sql AS 'SET ROLE postgres; SELECT ''changed''::text';
RESET ROLE;
REFRESH MATERIALIZED VIEW report;
SET ROLE keeper;
CREATE OR REPLACE FUNCTION seen_by() RETURNS text LANGUAGE sql AS 'RESET SESSION AUTHORIZATION; SELECT ''changed''::text';
RESET ROLE;
REFRESH MATERIALIZED VIEW report;
-- the owner cannot do as the caller what the caller may do
SET ROLE keeper;
CREATE OR REPLACE FUNCTION seen_by() RETURNS text LANGUAGE sql AS 'GRANT vault TO keeper; SELECT ''granted''::text';
RESET ROLE;
REFRESH MATERIALIZED VIEW report;
-- names outside of pg_catalog must be qualified
SET ROLE keeper;
CREATE OR REPLACE FUNCTION seen_by() RETURNS text LANGUAGE sql AS 'SELECT 1; SELECT who FROM report';
RESET ROLE;
REFRESH MATERIALIZED VIEW report;
-- nothing stays behind
SET ROLE keeper;
CREATE OR REPLACE FUNCTION seen_by() RETURNS text LANGUAGE sql AS 'CREATE TEMP TABLE trap (a int); SELECT ''made''::text';
RESET ROLE;
REFRESH MATERIALIZED VIEW report;
SELECT who FROM report;
