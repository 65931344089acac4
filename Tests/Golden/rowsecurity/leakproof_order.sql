-- Policies are asked before the conditions of a query, so that no error tells of a hidden row.
CREATE ROLE rudi;
CREATE TABLE t (id int PRIMARY KEY, owner text, n int);
INSERT INTO t VALUES (1, 'sara', 0), (2, 'rudi', 5), (3, 'sara', 0);
GRANT ALL ON t TO rudi;
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (owner = current_user);
SELECT id FROM t WHERE 10 / n > 0;
SET ROLE rudi;
SELECT id FROM t WHERE 10 / n > 0;
SELECT id FROM t WHERE id = 1 AND 10 / n > 0;
SELECT sum(10 / n) FROM t;
SELECT id FROM t WHERE owner::int = 1;
SELECT g, t.id FROM generate_series(1, 3) g LEFT JOIN t ON t.id = g AND 10 / n = 2 ORDER BY 1;
SELECT g FROM generate_series(1, 3) g WHERE EXISTS (SELECT 1 FROM t WHERE t.id = g AND 10 / n = 2);
SELECT g FROM generate_series(1, 3) g WHERE g IN (SELECT 10 / n FROM t) ORDER BY 1;
UPDATE t SET n = 10 / n;
DELETE FROM t WHERE 10 / n = 10;
SELECT * FROM t ORDER BY id;
