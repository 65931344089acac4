-- Each row takes the first action of its kind whose condition holds, or none.
CREATE TABLE stock (id int PRIMARY KEY, n int);
INSERT INTO stock VALUES (1, 10), (2, 20), (3, 30), (4, 40);
CREATE TABLE news (id int, n int);
INSERT INTO news VALUES (1, 0), (2, 5), (3, 7), (8, 80), (9, NULL);
MERGE INTO stock s USING news w ON s.id = w.id
    WHEN MATCHED AND w.n = 0 THEN DELETE
    WHEN MATCHED AND w.n = 7 THEN DO NOTHING
    WHEN MATCHED THEN UPDATE SET n = s.n + w.n
    WHEN NOT MATCHED AND w.n IS NOT NULL THEN INSERT VALUES (w.id, w.n)
    WHEN NOT MATCHED BY SOURCE THEN UPDATE SET n = -s.n;
SELECT * FROM stock ORDER BY id;
MERGE INTO stock s USING news w ON s.id = w.id WHEN MATCHED THEN DELETE WHEN MATCHED THEN DO NOTHING;
MERGE INTO stock s USING news w ON s.id = w.id WHEN NOT MATCHED THEN INSERT VALUES (s.id, 1);
MERGE INTO stock s USING news w ON s.id = w.id WHEN NOT MATCHED BY SOURCE THEN UPDATE SET n = w.n;
