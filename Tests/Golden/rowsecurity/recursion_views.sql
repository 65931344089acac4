-- Recursion is found through views too: where the view's owner is exempt there is none.
CREATE ROLE rudi;
CREATE TABLE t (x int);
INSERT INTO t VALUES (1), (2);
CREATE VIEW v AS SELECT max(x) AS x FROM t;
GRANT SELECT ON t, v TO rudi;
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (x = (SELECT x FROM v));
SET ROLE rudi;
SELECT * FROM t;
SELECT * FROM v;
RESET ROLE;
ALTER VIEW v SET (security_invoker = true);
SET ROLE rudi;
SELECT * FROM t;
SELECT * FROM v;
RESET ROLE;
SELECT * FROM t ORDER BY x;
