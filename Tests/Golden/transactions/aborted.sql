-- After an error nothing more is done in the transaction until ROLLBACK; COMMIT then rolls back.
CREATE TABLE t (a integer);
BEGIN;
INSERT INTO t VALUES (1);
SELECT 1 / 0;
INSERT INTO t VALUES (2);
SELECT 1;
SET search_path = public;
COMMIT;
SELECT count(*) FROM t;

-- Even a syntax error aborts it.
BEGIN;
SELEC 1;
SELECT 1;
ROLLBACK;

-- Definitions are undone too.
BEGIN;
CREATE TABLE u (a integer);
INSERT INTO u VALUES (1);
ALTER TABLE t ADD COLUMN b text;
DROP TABLE t;
ROLLBACK;
SELECT * FROM t;
SELECT * FROM u;
