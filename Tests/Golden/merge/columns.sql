-- INSERT and UPDATE may be granted by columns; those that MERGE names are needed.
CREATE TABLE stock (id int, n int, secret int DEFAULT 7);
INSERT INTO stock VALUES (1, 10);
CREATE ROLE alice;
GRANT SELECT (id), INSERT (id, n), UPDATE (n) ON stock TO alice;
SET ROLE alice;
MERGE INTO stock s USING (VALUES (1, 11), (2, 20)) w (id, n) ON s.id = w.id
    WHEN MATCHED THEN UPDATE SET n = w.n WHEN NOT MATCHED THEN INSERT (id, n) VALUES (w.id, w.n);
MERGE INTO stock s USING (VALUES (3)) w (id) ON s.id = w.id WHEN NOT MATCHED THEN INSERT (id, secret) VALUES (w.id, 1);
MERGE INTO stock s USING (VALUES (1)) w (id) ON s.id = w.id WHEN MATCHED THEN UPDATE SET secret = 1;
MERGE INTO stock s USING (VALUES (3)) w (id) ON s.id = w.id WHEN NOT MATCHED THEN INSERT VALUES (w.id, 1);
MERGE INTO stock s USING (VALUES (4)) w (id) ON s.id = w.id WHEN NOT MATCHED THEN INSERT DEFAULT VALUES;
RESET ROLE;
SELECT * FROM stock ORDER BY id;
