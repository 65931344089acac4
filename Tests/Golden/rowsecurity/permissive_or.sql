-- Permissive policies are joined by OR: a row is there if any of them allows it.
CREATE ROLE rudi;
CREATE TABLE t (id int, owner text, open boolean);
INSERT INTO t VALUES (1, 'rudi', false), (2, 'sara', true), (3, 'sara', false), (4, NULL, NULL);
GRANT SELECT ON t TO rudi;
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY mine ON t USING (owner = current_user);
SET ROLE rudi;
SELECT id FROM t ORDER BY id;
RESET ROLE;
CREATE POLICY shared ON t USING (open);
SET ROLE rudi;
SELECT id FROM t ORDER BY id;
RESET ROLE;
DROP POLICY mine ON t;
SET ROLE rudi;
SELECT id FROM t ORDER BY id;
