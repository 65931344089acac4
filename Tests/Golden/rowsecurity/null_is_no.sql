-- A policy whose condition is NULL does not allow a row: not to be seen, and not to be written.
CREATE ROLE rudi;
CREATE TABLE t (id int, ok boolean);
INSERT INTO t VALUES (1, true), (2, false), (3, NULL);
GRANT ALL ON t TO rudi;
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (ok);
SET ROLE rudi;
SELECT id FROM t ORDER BY id;
INSERT INTO t VALUES (4, true);
INSERT INTO t VALUES (5, NULL);
UPDATE t SET ok = NULL;
SELECT id FROM t ORDER BY id;
