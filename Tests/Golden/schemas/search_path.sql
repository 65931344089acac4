-- The first schema of the path that exists and may be used is where new objects go, and each name is
-- looked up from left to right.
CREATE SCHEMA one;
CREATE SCHEMA two;
CREATE TABLE one.t (a text);
CREATE TABLE two.t (a text);
INSERT INTO one.t VALUES ('in one');
INSERT INTO two.t VALUES ('in two');
SHOW search_path;
SELECT current_schema();
SELECT a FROM t;
SET search_path = two, one;
SELECT a FROM t;
SELECT current_schema;
CREATE TABLE new (b integer);
\dt
SET search_path = nowhere, one;
SELECT a FROM t;
SELECT current_schema();
SET search_path = '';
SELECT a FROM t;
CREATE TABLE nothing (b integer);
SELECT current_schema() IS NULL AS none;
RESET search_path;
SHOW search_path;
