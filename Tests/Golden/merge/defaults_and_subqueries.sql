-- MERGE inserts DEFAULT VALUES, sets rows of columns, and takes any query as its source.
CREATE TABLE t (id serial PRIMARY KEY, a text DEFAULT 'none', n int);
INSERT INTO t (a, n) VALUES ('x', 1);
MERGE INTO t USING (SELECT 1 AS k UNION ALL SELECT 9) AS s ON t.id = s.k
    WHEN MATCHED THEN UPDATE SET (a, n) = (SELECT 'seen', count(*) FROM t), id = DEFAULT
    WHEN NOT MATCHED THEN INSERT DEFAULT VALUES;
SELECT * FROM t ORDER BY id;
WITH s AS (SELECT 2 AS k) MERGE INTO t AS goal USING s ON goal.id = s.k WHEN MATCHED THEN UPDATE SET a = DEFAULT;
SELECT * FROM t ORDER BY id;
MERGE INTO t USING (VALUES (2), (2)) AS s (k) ON t.id = s.k WHEN MATCHED THEN UPDATE SET n = 1;
MERGE INTO t USING (VALUES (2, 'a'), (2, 'b')) AS s (k, w) ON t.id = s.k AND s.w = 'b' WHEN MATCHED THEN DELETE;
SELECT count(*) FROM t;
