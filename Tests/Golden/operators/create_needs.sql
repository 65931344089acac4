-- CREATE OPERATOR takes CREATE on the schema, USAGE on the types of operands and result, and EXECUTE on the function, in that order.
CREATE ROLE alice;
CREATE SCHEMA app;
CREATE DOMAIN app.key AS int;
CREATE FUNCTION app.same(app.key, app.key) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1::int = $2::int';
CREATE FUNCTION app.flip(int) RETURNS app.key LANGUAGE sql IMMUTABLE AS 'SELECT -$1';
GRANT USAGE ON SCHEMA app TO alice;
REVOKE USAGE ON DOMAIN app.key FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION app.same FROM PUBLIC;
SET ROLE alice;
CREATE OPERATOR app.=== (FUNCTION = app.same, LEFTARG = app.key, RIGHTARG = app.key);
RESET ROLE;
GRANT CREATE ON SCHEMA app TO alice;
SET ROLE alice;
CREATE OPERATOR app.=== (FUNCTION = app.same, LEFTARG = app.key, RIGHTARG = app.key);
CREATE OPERATOR app.@-> (FUNCTION = app.flip, RIGHTARG = int);
RESET ROLE;
GRANT USAGE ON DOMAIN app.key TO alice;
SET ROLE alice;
CREATE OPERATOR app.=== (FUNCTION = app.same, LEFTARG = app.key, RIGHTARG = app.key);
RESET ROLE;
GRANT EXECUTE ON FUNCTION app.same TO alice;
SET ROLE alice;
CREATE OPERATOR app.=== (FUNCTION = app.same, LEFTARG = app.key, RIGHTARG = app.key, RESTRICT = eqsel, JOIN = eqjoinsel);
CREATE OPERATOR app.@-> (FUNCTION = app.flip, RIGHTARG = int);
SELECT oprname, oprowner::regrole, oprkind, oprcode, oprrest, oprjoin FROM pg_operator
  WHERE oprnamespace = 'app'::regnamespace ORDER BY 1;
