-- INSERT needs every new row to pass WITH CHECK, before constraints are looked at; the statement fails as a whole.
CREATE ROLE rudi;
CREATE TABLE t (id int PRIMARY KEY, owner text DEFAULT current_user, n int CHECK (n > 0));
GRANT ALL ON t TO rudi;
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t FOR INSERT WITH CHECK (owner = current_user);
SET ROLE rudi;
INSERT INTO t (id, n) VALUES (1, 1);
INSERT INTO t VALUES (1, 'sara', -1);
INSERT INTO t VALUES (1, 'rudi', -1);
INSERT INTO t VALUES (1, 'rudi', 1);
INSERT INTO t VALUES (2, 'rudi', 1), (3, 'sara', 1);
INSERT INTO t SELECT g, 'rudi', g FROM generate_series(4, 6) g;
INSERT INTO t SELECT g, CASE g WHEN 8 THEN 'sara' ELSE 'rudi' END, g FROM generate_series(7, 9) g;
INSERT INTO t DEFAULT VALUES;
RESET ROLE;
SELECT * FROM t ORDER BY id;
