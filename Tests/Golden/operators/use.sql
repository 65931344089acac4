-- An operator is a way to write a call: it takes USAGE on its schema where that is written and EXECUTE on its function, and
-- no privilege of its own.
CREATE ROLE alice;
CREATE SCHEMA app;
CREATE FUNCTION app.near(int, int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT abs($1 - $2) < 3';
CREATE OPERATOR public.~~~ (FUNCTION = app.near, LEFTARG = int, RIGHTARG = int, COMMUTATOR = ~~~);
CREATE OPERATOR app.!!! (FUNCTION = int4um, RIGHTARG = int);
SELECT 1 ~~~ 2, 1 ~~~ 9, OPERATOR(app.!!!) 4;
SELECT !!! 4;
SELECT 1 ~~~ 'x'::text;
SET ROLE alice;
SELECT 1 ~~~ 2;
SELECT OPERATOR(app.!!!) 4;
RESET ROLE;
GRANT USAGE ON SCHEMA app TO alice;
REVOKE EXECUTE ON FUNCTION app.near FROM PUBLIC;
SET ROLE alice;
SELECT OPERATOR(app.!!!) 4;
SELECT 1 ~~~ 2;
RESET ROLE;
CREATE VIEW pairs AS SELECT 1 ~~~ 2 AS a, OPERATOR(app.!!!) 4 AS b;
GRANT SELECT ON pairs TO alice;
\d+ pairs
SET ROLE alice;
SELECT b FROM pairs;
SELECT a FROM pairs;
