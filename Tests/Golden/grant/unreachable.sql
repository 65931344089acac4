-- A relation in FROM is always checked, even if no row could come of it.
CREATE ROLE ann;
CREATE TABLE t (a integer);
CREATE TABLE open (a integer);
GRANT SELECT ON open TO ann;
INSERT INTO open VALUES (1);
SET ROLE ann;
SELECT * FROM t WHERE false;
SELECT * FROM t LIMIT 0;
SELECT open.a FROM open LEFT JOIN t ON false;
SELECT * FROM open WHERE EXISTS (SELECT 1 FROM t LIMIT 0);
EXPLAIN SELECT * FROM t;

-- What constant folding removes is never looked at.
SELECT * FROM open WHERE true OR EXISTS (SELECT 1 FROM t);
SELECT * FROM open WHERE false AND EXISTS (SELECT 1 FROM t);
SELECT CASE WHEN false THEN (SELECT max(a) FROM t) ELSE 0 END AS c;
SELECT COALESCE(1, (SELECT max(a) FROM t)) AS c;
WITH unused AS (SELECT * FROM t) SELECT * FROM open;
RESET ROLE;
