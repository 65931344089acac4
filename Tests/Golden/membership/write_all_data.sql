-- pg_write_all_data inserts, updates and deletes everywhere, but it reads nothing, and a WHERE reads.
CREATE ROLE loader LOGIN;
CREATE TABLE t (a integer, b text);
GRANT pg_write_all_data TO loader;
SET ROLE loader;
INSERT INTO t VALUES (1, 'one'), (2, 'two');
UPDATE t SET b = 'all';
UPDATE t SET b = 'some' WHERE a = 1;
DELETE FROM t WHERE a = 1;
SELECT * FROM t;
TRUNCATE t;
DELETE FROM t;
RESET ROLE;
SELECT count(*) FROM t;
