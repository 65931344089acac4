-- An UPDATE that moves a row to another partition is checked by the UPDATE policies of the partitioned table, not by those for INSERT.
CREATE ROLE gus;
CREATE TABLE p (a int, b int) PARTITION BY LIST (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
CREATE TABLE p2 PARTITION OF p FOR VALUES IN (2);
INSERT INTO p VALUES (1, 1), (1, 50);
ALTER TABLE p ENABLE ROW LEVEL SECURITY;
CREATE POLICY s ON p FOR SELECT USING (true);
CREATE POLICY i ON p FOR INSERT WITH CHECK (false);
CREATE POLICY u ON p FOR UPDATE USING (true) WITH CHECK (b < 10 OR a = 1);
GRANT SELECT, INSERT, UPDATE ON p TO gus;
SET ROLE gus;
INSERT INTO p VALUES (2, 2);
UPDATE p SET a = 2 WHERE b = 1 RETURNING tableoid::regclass, *;
UPDATE p SET a = 2 WHERE b = 50;
SELECT tableoid::regclass, * FROM p ORDER BY b;
