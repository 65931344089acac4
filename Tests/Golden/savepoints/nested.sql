-- Savepoints nest; a name used again hides the older one; going back destroys those in between.
CREATE TABLE t (a text);
BEGIN;
SAVEPOINT a;
INSERT INTO t VALUES ('in a');
SAVEPOINT b;
INSERT INTO t VALUES ('in b');
ROLLBACK TO a;
ROLLBACK TO b;
ROLLBACK TO a;
INSERT INTO t VALUES ('first');
SAVEPOINT same;
INSERT INTO t VALUES ('second');
SAVEPOINT same;
INSERT INTO t VALUES ('third');
ROLLBACK TO same;
RELEASE same;
ROLLBACK TO same;
COMMIT;
SELECT * FROM t;

-- Everything follows: tables, roles, settings.
BEGIN;
SAVEPOINT s;
CREATE TABLE u (a integer);
CREATE ROLE ann;
SET search_path = pg_catalog;
ROLLBACK TO s;
SHOW search_path;
SELECT count(*) FROM pg_roles WHERE rolname = 'ann';
SELECT * FROM u;
ROLLBACK;
