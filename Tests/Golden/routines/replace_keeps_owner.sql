-- CREATE OR REPLACE needs to be the owner, and keeps owner and privileges.
CREATE ROLE ann;
CREATE ROLE ben;
CREATE SCHEMA app;
GRANT USAGE, CREATE ON SCHEMA app TO ann, ben;
SET ROLE ann;
CREATE FUNCTION app.f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
REVOKE EXECUTE ON FUNCTION app.f() FROM PUBLIC;
SET ROLE ben;
CREATE OR REPLACE FUNCTION app.f() RETURNS integer LANGUAGE sql AS 'SELECT 2';
RESET ROLE;
CREATE OR REPLACE FUNCTION app.f() RETURNS integer LANGUAGE sql AS 'SELECT 3';
SELECT proowner::regrole, proacl, prosrc FROM pg_proc WHERE proname = 'f';
