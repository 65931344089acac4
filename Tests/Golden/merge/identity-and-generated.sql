-- MERGE fills defaults, identity and generated columns as INSERT and UPDATE do, and refuses the same values.
CREATE TABLE stock (id int GENERATED ALWAYS AS IDENTITY, n int DEFAULT 3, twice int GENERATED ALWAYS AS (n * 2) STORED);
MERGE INTO stock s USING (VALUES (1)) w (n) ON s.n = w.n WHEN NOT MATCHED THEN INSERT (n) VALUES (w.n);
MERGE INTO stock s USING (VALUES (9)) w (n) ON s.n = w.n WHEN NOT MATCHED THEN INSERT (id) VALUES (w.n);
MERGE INTO stock s USING (VALUES (9)) w (n) ON s.n = w.n WHEN NOT MATCHED THEN INSERT (id) OVERRIDING SYSTEM VALUE VALUES (w.n);
MERGE INTO stock s USING (VALUES (8)) w (n) ON s.n = w.n WHEN NOT MATCHED THEN INSERT (twice) VALUES (w.n);
MERGE INTO stock s USING (VALUES (1)) w (n) ON s.n = w.n WHEN MATCHED THEN UPDATE SET twice = 1;
MERGE INTO stock s USING (VALUES (1)) w (n) ON s.n = w.n WHEN MATCHED THEN UPDATE SET n = DEFAULT;
MERGE INTO stock s USING (VALUES (8)) w (n) ON s.n = w.n WHEN NOT MATCHED THEN INSERT DEFAULT VALUES;
SELECT * FROM stock ORDER BY id;
