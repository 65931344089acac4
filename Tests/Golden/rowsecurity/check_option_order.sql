-- A row written through a view meets, in this order: the policies, the constraints, the keys, then WITH CHECK OPTION.
CREATE ROLE rudi;
CREATE TABLE t (id int PRIMARY KEY, n int CHECK (n <> 13), d int GENERATED ALWAYS AS (n * 2) STORED);
INSERT INTO t VALUES (1, 1);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (d < 100);
CREATE VIEW v WITH (security_invoker) AS SELECT * FROM t WHERE n < 10 WITH CHECK OPTION;
GRANT ALL ON t, v TO rudi;
SET ROLE rudi;
INSERT INTO v VALUES (1, 50);
INSERT INTO v VALUES (1, 13);
INSERT INTO v VALUES (1, 20);
INSERT INTO v VALUES (2, 20);
INSERT INTO v VALUES (2, 2);
UPDATE v SET id = 1, n = 60 WHERE id = 2;
UPDATE v SET id = 1, n = 13 WHERE id = 2;
UPDATE v SET id = 1, n = 20 WHERE id = 2;
UPDATE v SET n = 20 WHERE id = 2;
UPDATE v SET n = 3 WHERE id = 2 RETURNING *;
