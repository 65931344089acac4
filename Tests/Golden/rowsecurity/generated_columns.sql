-- Policies see generated columns and defaults of new rows as they will be stored.
CREATE ROLE rudi;
CREATE TABLE t (id int, n int DEFAULT 5, twice int GENERATED ALWAYS AS (n * 2) STORED);
GRANT ALL ON t TO rudi;
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (twice BETWEEN 10 AND 20);
SET ROLE rudi;
INSERT INTO t (id) VALUES (1);
INSERT INTO t VALUES (2, 11);
INSERT INTO t VALUES (2, NULL);
UPDATE t SET n = 10 RETURNING twice;
UPDATE t SET n = n + 1;
SELECT * FROM t;
