-- ON CONFLICT DO UPDATE: the new row passes the INSERT policies, the row that is there the USING of the UPDATE policies (an error,
-- not a row passed over), and the result their WITH CHECK.
CREATE ROLE rudi;
CREATE TABLE t (id int PRIMARY KEY, owner text, n int);
INSERT INTO t VALUES (1, 'rudi', 1), (2, 'sara', 2);
GRANT ALL ON t TO rudi;
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY see ON t FOR SELECT USING (true);
CREATE POLICY put ON t FOR INSERT WITH CHECK (n < 100);
CREATE POLICY upd ON t FOR UPDATE USING (owner = current_user) WITH CHECK (n < 50);
SET ROLE rudi;
INSERT INTO t VALUES (1, 'x', 100) ON CONFLICT (id) DO UPDATE SET n = 3;
INSERT INTO t VALUES (1, 'x', 99) ON CONFLICT (id) DO UPDATE SET n = 3;
INSERT INTO t VALUES (1, 'x', 99) ON CONFLICT (id) DO UPDATE SET n = excluded.n;
INSERT INTO t VALUES (2, 'x', 99) ON CONFLICT (id) DO UPDATE SET n = 3;
INSERT INTO t VALUES (2, 'x', 99) ON CONFLICT (id) DO UPDATE SET n = 3 WHERE t.n > 5;
INSERT INTO t VALUES (3, 'x', 99) ON CONFLICT (id) DO UPDATE SET n = 3;
RESET ROLE;
CREATE POLICY strict ON t AS RESTRICTIVE FOR UPDATE USING (id <> 1);
SET ROLE rudi;
INSERT INTO t VALUES (1, 'x', 9) ON CONFLICT (id) DO UPDATE SET n = 4;
RESET ROLE;
SELECT * FROM t ORDER BY id;
