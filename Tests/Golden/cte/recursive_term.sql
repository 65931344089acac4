-- The recursive term names its query once, not below an outer join's empty side, not in a sub-select, not behind EXCEPT,
-- and does not aggregate: each round may only add rows. A side that is never empty may be it.
WITH RECURSIVE t (n) AS (SELECT 1 UNION ALL SELECT 2 FROM t, t AS u) SELECT * FROM t;
WITH RECURSIVE t (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < (SELECT max(n) FROM t)) SELECT * FROM t;
WITH RECURSIVE t (n) AS (SELECT 1 UNION ALL SELECT x.n FROM (SELECT 1 AS n) x LEFT JOIN t ON t.n = x.n) SELECT * FROM t;
WITH RECURSIVE t (n) AS (SELECT 1 UNION ALL SELECT x.n FROM t FULL JOIN (SELECT 1 AS n) x ON t.n = x.n) SELECT * FROM t;
WITH RECURSIVE t (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t LEFT JOIN (SELECT 1 AS m) x ON x.m = t.n WHERE n < 3)
SELECT * FROM t;
WITH RECURSIVE t (n) AS (SELECT 1 UNION ALL (SELECT 1 EXCEPT SELECT n FROM t)) SELECT * FROM t;
WITH RECURSIVE t (n) AS (SELECT 1 UNION ALL (SELECT n FROM t INTERSECT ALL SELECT 1)) SELECT * FROM t;
WITH RECURSIVE t (n) AS (SELECT 1 UNION ALL SELECT max(n) + 1 FROM t WHERE n < 3) SELECT * FROM t;
WITH RECURSIVE t (n) AS (SELECT 1 UNION ALL SELECT DISTINCT n + 1 FROM t WHERE n < 3) SELECT * FROM t;
