-- merge_action() tells in RETURNING what was done, and is allowed nowhere else.
CREATE TABLE t (id int PRIMARY KEY, n int);
INSERT INTO t VALUES (1, 1), (2, 2);
MERGE INTO t USING (VALUES (1, 5), (2, 0), (3, 7)) AS s (id, n) ON t.id = s.id
    WHEN MATCHED AND s.n = 0 THEN DELETE
    WHEN MATCHED THEN UPDATE SET n = s.n
    WHEN NOT MATCHED THEN INSERT VALUES (s.id, s.n)
    RETURNING merge_action(), old.n AS before, new.n AS after;
WITH m AS (MERGE INTO t USING (VALUES (3), (4)) AS s (id) ON t.id = s.id
    WHEN MATCHED THEN DO NOTHING WHEN NOT MATCHED THEN INSERT VALUES (s.id) RETURNING merge_action() AS a)
    SELECT a, count(*) FROM m GROUP BY a;
SELECT merge_action();
UPDATE t SET n = 1 RETURNING merge_action();
