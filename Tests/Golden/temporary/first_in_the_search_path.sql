-- With pg_temp in front of the search path, what is made without a schema is temporary, and needs TEMPORARY on the database:
-- also views, types and functions, and also when the session has a temporary schema already.
CREATE ROLE alice;
SET search_path = pg_temp, public;
CREATE TABLE notes (a int);
CREATE VIEW shown AS SELECT a FROM notes;
CREATE SEQUENCE numbers;
CREATE FUNCTION two() RETURNS int LANGUAGE sql AS 'SELECT 2';
CREATE TYPE mood AS ENUM ('fine');
SELECT pg_temp.two();
SELECT two();
SELECT relname, relpersistence FROM pg_class WHERE relname IN ('notes', 'shown', 'numbers') ORDER BY relname;
CREATE UNLOGGED TABLE quick (a int);
SET search_path = public, pg_temp;
CREATE TABLE kept (a int);
SELECT relpersistence FROM pg_class WHERE relname = 'kept';
CREATE DATABASE shop;
REVOKE TEMPORARY ON DATABASE shop FROM PUBLIC;
\c shop
SET search_path = pg_temp;
SET ROLE alice;
CREATE TABLE t (a int);
CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE VIEW v AS SELECT 1 AS a;
CREATE TYPE mood AS ENUM ('fine');
RESET ROLE;
GRANT TEMPORARY ON DATABASE shop TO alice;
SET ROLE alice;
CREATE TABLE t (a int);
SELECT relpersistence FROM pg_class WHERE relname = 't';
