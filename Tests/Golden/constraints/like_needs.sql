-- LIKE needs SELECT on the whole relation, USAGE on a composite type, and USAGE on the types of the columns.
CREATE ROLE ann;
GRANT CREATE ON SCHEMA public TO ann;
CREATE DOMAIN d AS int;
CREATE TABLE t (a int, b d);
CREATE TYPE c AS (x int);
SET ROLE ann;
CREATE TABLE n (LIKE t);
RESET ROLE;
GRANT SELECT (a, b) ON t TO ann;
SET ROLE ann;
CREATE TABLE n (LIKE t);
RESET ROLE;
GRANT SELECT ON t TO ann;
REVOKE USAGE ON TYPE d, c FROM PUBLIC;
SET ROLE ann;
CREATE TABLE n (LIKE t);
CREATE TABLE n (LIKE c);
RESET ROLE;
GRANT USAGE ON TYPE d, c TO ann;
SET ROLE ann;
CREATE TABLE n (LIKE t);
CREATE TABLE n2 (LIKE c);
\d n
\d n2
