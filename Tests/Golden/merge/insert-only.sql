-- Who may only insert can merge as long as no column of the target is read.
CREATE TABLE stock (id int, n int);
CREATE ROLE alice;
GRANT INSERT ON stock TO alice;
SET ROLE alice;
MERGE INTO stock s USING (VALUES (1, 10)) w (id, n) ON false WHEN NOT MATCHED THEN INSERT VALUES (w.id, w.n);
MERGE INTO stock s USING (VALUES (1, 10)) w (id, n) ON s.id = w.id WHEN NOT MATCHED THEN INSERT VALUES (w.id, w.n);
MERGE INTO stock s USING (VALUES (2, 20)) w (id, n) ON true WHEN NOT MATCHED THEN INSERT VALUES (w.id, w.n);
MERGE INTO stock s USING (VALUES (3, 30)) w (id, n) ON false WHEN NOT MATCHED THEN INSERT VALUES (w.id, w.n) RETURNING n;
RESET ROLE;
SELECT * FROM stock ORDER BY id;
