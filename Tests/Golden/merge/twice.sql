-- No row of the target may be changed twice; one that is left alone may be matched often.
CREATE TABLE stock (id int, n int);
INSERT INTO stock VALUES (1, 10);
MERGE INTO stock s USING (VALUES (1), (1)) w (id) ON s.id = w.id WHEN MATCHED THEN UPDATE SET n = 0;
MERGE INTO stock s USING (VALUES (1), (1)) w (id) ON s.id = w.id WHEN MATCHED THEN DELETE;
MERGE INTO stock s USING (VALUES (1), (1)) w (id) ON s.id = w.id WHEN MATCHED THEN DO NOTHING;
MERGE INTO stock s USING (VALUES (2), (2)) w (id) ON s.id = w.id WHEN NOT MATCHED THEN INSERT VALUES (w.id, 0);
SELECT * FROM stock ORDER BY id;
MERGE INTO stock USING stock ON true WHEN MATCHED THEN DELETE;
MERGE INTO stock s USING stock t ON s.id = t.id AND s.id = 1 WHEN MATCHED THEN DELETE;
SELECT * FROM stock ORDER BY id;
