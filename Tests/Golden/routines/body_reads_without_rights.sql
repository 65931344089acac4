-- Making a function needs no right on what its body reads; calling it does.
CREATE ROLE ann;
CREATE SCHEMA app;
GRANT USAGE, CREATE ON SCHEMA app TO ann;
CREATE SCHEMA hidden;
CREATE TABLE notes (id integer);
CREATE TABLE hidden.notes (id integer);
SET ROLE ann;
CREATE FUNCTION app.f() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM notes';
SELECT app.f();
-- names are looked up all the same, and that takes USAGE on the schema
CREATE FUNCTION app.g() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM hidden.notes';
