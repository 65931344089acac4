-- An UPDATE that reads the table may not move a row to where the SELECT policies do not show it; one that reads nothing may.
CREATE ROLE rudi;
CREATE TABLE t (id int, visible boolean);
INSERT INTO t VALUES (1, true);
GRANT ALL ON t TO rudi;
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY s ON t FOR SELECT USING (visible);
CREATE POLICY u ON t FOR UPDATE USING (true);
SET ROLE rudi;
UPDATE t SET visible = false WHERE id = 1;
UPDATE t SET visible = false RETURNING 1;
UPDATE t SET visible = NOT visible;
UPDATE t SET visible = false;
SELECT * FROM t;
UPDATE t SET visible = true WHERE id = 1;
UPDATE t SET visible = true;
SELECT * FROM t;
