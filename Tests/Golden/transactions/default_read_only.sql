-- default_transaction_read_only is the belt of a reporting session: a setting that it can take off itself.
CREATE TABLE t (a integer);
CREATE ROLE reporter;
GRANT ALL ON t TO reporter;
SET ROLE reporter;
SET default_transaction_read_only = on;
INSERT INTO t VALUES (1);
BEGIN READ WRITE;
INSERT INTO t VALUES (1);
COMMIT;
BEGIN;
SHOW transaction_read_only;
INSERT INTO t VALUES (2);
ROLLBACK;
SET default_transaction_read_only = off;
INSERT INTO t VALUES (3);
RESET ROLE;
SELECT * FROM t ORDER BY a;
SHOW default_transaction_read_only;
