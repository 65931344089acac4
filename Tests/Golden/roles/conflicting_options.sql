-- An attribute may be given once a statement, whichever way.
CREATE ROLE a LOGIN NOLOGIN;
CREATE ROLE a CREATEDB CREATEDB;
CREATE ROLE a CONNECTION LIMIT 1 LOGIN CONNECTION LIMIT 2;
CREATE ROLE a CONNECTION LIMIT -5;
ALTER ROLE postgres INHERIT NOINHERIT;

-- Nothing was created by the failures.
SELECT count(*) FROM pg_roles WHERE rolname = 'a';
