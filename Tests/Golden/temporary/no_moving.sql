-- Nothing moves into or out of a temporary schema; types in it are found as pg_temp's.
CREATE TEMP TABLE mine (id int);
CREATE TABLE ours (id int);
CREATE TYPE pg_temp.pair AS (a int, b int);
CREATE DOMAIN pg_temp.filled AS text CHECK (VALUE <> '');
CREATE FUNCTION pg_temp.one() RETURNS int LANGUAGE sql AS 'SELECT 1';
ALTER TABLE mine SET SCHEMA public;
ALTER TABLE ours SET SCHEMA pg_temp;
ALTER TYPE pg_temp.pair SET SCHEMA public;
ALTER DOMAIN pg_temp.filled SET SCHEMA public;
ALTER FUNCTION pg_temp.one() SET SCHEMA public;
SELECT ''::pg_temp.filled;
SELECT 'x'::filled, pg_temp.one();
