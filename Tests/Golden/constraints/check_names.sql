-- A check without a name is called after its table and the column it uses; checks run in the order of their names.
CREATE TABLE t (a int CHECK (a > 0) CHECK (a < 100), b int, CHECK (a < b), CHECK (b <> 7), CHECK (true));
SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 't'::regclass ORDER BY 1;
INSERT INTO t VALUES (-1, -2);
INSERT INTO t VALUES (200, 7);
INSERT INTO t VALUES (1, NULL) RETURNING *;
CREATE TABLE u (a int CHECK (a > (SELECT 1)));
CREATE TABLE u (a int CHECK (sum(a) > 1));
CREATE TABLE u (a int CHECK (nope > 1));
CREATE TABLE u (a int CHECK (a));
CREATE TABLE u (a int CONSTRAINT x CHECK (a > 1), CONSTRAINT x CHECK (a > 2));
