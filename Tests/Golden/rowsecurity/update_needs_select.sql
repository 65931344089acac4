-- An UPDATE or DELETE that reads the table (WHERE, RETURNING, n + 1) finds only rows that the SELECT policies show; one that
-- reads nothing finds the others too.
CREATE ROLE rudi;
CREATE TABLE t (id int, n int);
INSERT INTO t VALUES (1, 1), (2, 2), (3, 3);
GRANT ALL ON t TO rudi;
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY u ON t FOR UPDATE USING (id > 1);
CREATE POLICY d ON t FOR DELETE USING (true);
CREATE POLICY s ON t FOR SELECT USING (id < 3);
SET ROLE rudi;
UPDATE t SET n = 10 WHERE n > 0;
UPDATE t SET n = n + 1;
UPDATE t SET n = 20 RETURNING id;
UPDATE t SET n = 30;
DELETE FROM t WHERE n = 30 RETURNING *;
DELETE FROM t RETURNING *;
RESET ROLE;
SELECT * FROM t ORDER BY id;
SET ROLE rudi;
DELETE FROM t;
RESET ROLE;
SELECT * FROM t ORDER BY id;
