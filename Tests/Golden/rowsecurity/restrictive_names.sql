-- The error for a new row names the restrictive policy that it breaks, the first by name; for permissive ones it names none,
-- and that one is looked at first.
CREATE ROLE rudi;
CREATE TABLE t (id int, n int);
GRANT ALL ON t TO rudi;
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY open ON t USING (id > 0);
CREATE POLICY "b low" ON t AS RESTRICTIVE USING (n < 10);
CREATE POLICY a_even ON t AS RESTRICTIVE FOR INSERT WITH CHECK (n % 2 = 0);
CREATE POLICY c_upd ON t AS RESTRICTIVE FOR UPDATE USING (id <> 2) WITH CHECK (n <> 8);
SET ROLE rudi;
INSERT INTO t VALUES (-1, 11);
INSERT INTO t VALUES (1, 11);
INSERT INTO t VALUES (1, 12);
INSERT INTO t VALUES (1, 4), (2, 4);
UPDATE t SET n = 8;
UPDATE t SET n = 12;
UPDATE t SET n = 7;
SELECT * FROM t ORDER BY id;
