-- MERGE into a published table without a key is refused for the first of its actions that updates or deletes.
CREATE TABLE tracks (id int, n int);
CREATE PUBLICATION news FOR TABLE tracks;
MERGE INTO tracks USING (VALUES (1)) v (i) ON id = i WHEN NOT MATCHED THEN INSERT VALUES (1, 1);
MERGE INTO tracks USING (VALUES (1)) v (i) ON id = i WHEN MATCHED AND n > 5 THEN DELETE WHEN MATCHED THEN UPDATE SET n = 2;
MERGE INTO tracks USING (VALUES (1)) v (i) ON id = i WHEN MATCHED AND n > 5 THEN UPDATE SET n = 2 WHEN MATCHED THEN DELETE;
MERGE INTO tracks USING (VALUES (1)) v (i) ON id = i WHEN MATCHED THEN DO NOTHING;
