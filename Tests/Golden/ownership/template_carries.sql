-- A copied database has the tables, rows, owners and grants of its template, each for itself, but not the template's own privileges.
CREATE ROLE clerk LOGIN;
CREATE TABLE t (a int);
INSERT INTO t VALUES (1);
CREATE SEQUENCE q;
SELECT nextval('q');
GRANT SELECT ON t TO clerk;
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO clerk;
GRANT CREATE ON DATABASE scratch TO clerk;
CREATE DATABASE copy TEMPLATE scratch;
INSERT INTO t VALUES (2);
\c copy
SELECT * FROM t;
SELECT nextval('q');
SET ROLE clerk;
SELECT * FROM t;
CREATE SCHEMA mine;
RESET ROLE;
CREATE TABLE u (a int);
\dp u
DROP ROLE clerk;
INSERT INTO t VALUES (3);
\c scratch
SELECT * FROM t ORDER BY a;
SELECT nextval('q');
