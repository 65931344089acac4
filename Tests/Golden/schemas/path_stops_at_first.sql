-- A schema without USAGE is passed over, a table without SELECT is not: the first table of that name in an open
-- schema is the one that is meant.
CREATE ROLE ann;
CREATE SCHEMA one;
CREATE SCHEMA two;
CREATE TABLE one.t (a text);
CREATE TABLE two.t (a text);
INSERT INTO two.t VALUES ('two');
GRANT USAGE ON SCHEMA two TO ann;
GRANT SELECT ON two.t TO ann;
SET search_path = one, two;
SET ROLE ann;
SELECT * FROM t;
RESET ROLE;
GRANT USAGE ON SCHEMA one TO ann;
SET ROLE ann;
SELECT * FROM t;
SELECT * FROM two.t;
\dt
RESET ROLE;

-- The same for where a new table goes: the first schema that may be used is taken, whether one may create there
-- or not.
GRANT CREATE ON SCHEMA two TO ann;
SET ROLE ann;
CREATE TABLE new (a integer);
SELECT current_schema();
RESET ROLE;
REVOKE USAGE ON SCHEMA one FROM ann;
SET ROLE ann;
SELECT current_schema();
CREATE TABLE new (a integer);
RESET ROLE;
\dt *.new
