-- A superuser may give a builtin function another name with other attributes; EXECUTE on the new one is what counts.
CREATE ROLE alice;
CREATE SCHEMA app;
GRANT USAGE, CREATE ON SCHEMA app TO alice;
CREATE FUNCTION app.less(int, int) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT AS 'int4lt';
CREATE FUNCTION app.wrong() RETURNS int LANGUAGE internal AS 'no_such_function';
SELECT app.less(1, 2), app.less(2, 1), app.less(NULL, 1);
SELECT prosrc, lanname, proleakproof FROM pg_proc p JOIN pg_language l ON l.oid = prolang WHERE proname = 'less';
SET ROLE alice;
CREATE FUNCTION app.mine(int, int) RETURNS boolean LANGUAGE internal AS 'int4lt';
SELECT app.less(1, 2);
RESET ROLE;
REVOKE EXECUTE ON FUNCTION app.less FROM PUBLIC;
SET ROLE alice;
SELECT app.less(1, 2);
