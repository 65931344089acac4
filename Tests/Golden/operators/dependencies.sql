-- Expressions depend on the operators in them, operators on their functions; dropping either takes CASCADE.
CREATE SCHEMA app;
CREATE FUNCTION app.near(int, int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT abs($1 - $2) < 3';
CREATE OPERATOR app.=~ (FUNCTION = app.near, LEFTARG = int, RIGHTARG = int);
CREATE TABLE t (a int, b int, CHECK (a OPERATOR(app.=~) b));
CREATE VIEW v AS SELECT a FROM t WHERE a OPERATOR(app.=~) 3 OR a IN (1, 2);
\d+ v
DROP FUNCTION app.near;
DROP OPERATOR app.=~ (int, int);
INSERT INTO t VALUES (1, 9);
SELECT pg_describe_object(classid, objid, objsubid), pg_describe_object(refclassid, refobjid, refobjsubid), deptype
  FROM pg_depend WHERE classid = 'pg_operator'::regclass AND objid > 16383 ORDER BY 1, 2;
SELECT 'app.=~'::regoper, 'app.=~(int,int)'::regoperator, to_regoper('app.nothing') IS NULL AS missing;
DROP SCHEMA app CASCADE;
\d t
