-- MERGE refuses actions behind one without condition, unknown columns, and the same name for target and source.
CREATE TABLE t (id int PRIMARY KEY, n int);
CREATE TABLE s (id int, n int);
MERGE INTO t USING s ON t.id = s.id WHEN MATCHED THEN DELETE WHEN MATCHED AND s.n = 1 THEN UPDATE SET n = 1;
MERGE INTO t USING s ON t.id = s.id WHEN NOT MATCHED THEN INSERT VALUES (1, 2, 3);
MERGE INTO t USING s ON t.id = s.id WHEN NOT MATCHED THEN INSERT (id) VALUES (t.id);
MERGE INTO t USING s ON t.id = s.id WHEN NOT MATCHED THEN UPDATE SET n = 1;
MERGE INTO t USING s ON t.id = s.id WHEN MATCHED THEN INSERT VALUES (1);
MERGE INTO t USING t ON true WHEN MATCHED THEN DELETE;
MERGE INTO t USING s ON t.nope = s.id WHEN MATCHED THEN DELETE;
MERGE INTO t USING s ON t.id = s.id WHEN MATCHED AND count(*) > 1 THEN DELETE;
MERGE INTO t USING s ON t.id = s.id;
