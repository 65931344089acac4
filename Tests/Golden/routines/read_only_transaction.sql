-- A function that writes cannot do so in a read-only transaction.
CREATE TABLE t (a integer);
CREATE FUNCTION put(x integer) RETURNS integer LANGUAGE sql AS 'INSERT INTO t VALUES (x) RETURNING a';
BEGIN READ ONLY;
SELECT put(1);
ROLLBACK;
BEGIN;
SELECT put(1);
SAVEPOINT s;
SELECT put(2);
ROLLBACK TO s;
COMMIT;
SELECT * FROM t;
