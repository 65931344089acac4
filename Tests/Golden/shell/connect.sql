-- \c - ROLE opens a new session as another role: settings and SET ROLE are gone, the database is the same.
CREATE ROLE ann LOGIN;
CREATE TABLE t (a integer);
GRANT SELECT ON t TO ann;
SET search_path = pg_catalog;
SET ROLE ann;
SELECT session_user, current_user;
\c - ann
SELECT session_user, current_user, current_database();
SHOW search_path;
SELECT count(*) FROM t;
INSERT INTO t VALUES (1);
\c - postgres
INSERT INTO t VALUES (1);
SELECT session_user, count(*) FROM t;
BEGIN;
INSERT INTO t VALUES (2);
\c
SELECT count(*) FROM t;
