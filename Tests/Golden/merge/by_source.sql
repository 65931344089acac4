-- WHEN NOT MATCHED BY SOURCE acts on rows of the target that no source row fits.
CREATE TABLE target (id int PRIMARY KEY, n int);
CREATE TABLE source (id int, n int);
INSERT INTO target VALUES (1, 1), (2, 2), (3, 3);
INSERT INTO source VALUES (2, 20), (4, 40);
MERGE INTO target t USING source s ON t.id = s.id
    WHEN MATCHED THEN UPDATE SET n = s.n
    WHEN NOT MATCHED BY TARGET THEN INSERT VALUES (s.id, s.n)
    WHEN NOT MATCHED BY SOURCE AND t.n > 2 THEN DELETE
    WHEN NOT MATCHED BY SOURCE THEN UPDATE SET n = -1
    RETURNING merge_action(), s.id, t.*;
SELECT * FROM target ORDER BY id;
MERGE INTO target t USING source s ON t.id = s.id WHEN NOT MATCHED BY SOURCE THEN UPDATE SET n = s.n;
MERGE INTO target t USING source s ON t.id = s.id WHEN NOT MATCHED BY SOURCE THEN INSERT VALUES (1, 1);
MERGE INTO target t USING source s ON t.id = s.id WHEN NOT MATCHED BY TARGET THEN DELETE;
