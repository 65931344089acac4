-- That a wrapper has no handler is found while a statement is planned: before the privileges are looked at, but not by
-- PREPARE, CREATE VIEW, CREATE FUNCTION or CREATE TABLE AS … WITH NO DATA.
CREATE ROLE alice;
CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w;
CREATE FOREIGN TABLE f (id int, a text) SERVER s;
GRANT CREATE ON SCHEMA public TO alice;
SET ROLE alice;
SELECT * FROM f;
PREPARE p AS SELECT * FROM f;
EXECUTE p;
PREPARE q AS DELETE FROM f WHERE id = 1;
EXECUTE q;
CREATE TABLE n AS SELECT * FROM f WITH NO DATA;
CREATE TABLE o AS SELECT * FROM f;
CREATE VIEW v AS SELECT * FROM f;
CREATE FUNCTION g() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM f';
SELECT g();
-- Names of relations that functions take as text fail at their schema first.
SELECT row_security_active('nowhere.t');
SELECT pg_get_viewdef('nowhere.t');
