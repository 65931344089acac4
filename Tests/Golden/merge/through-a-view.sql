-- MERGE into a view needs its privileges on the view; the view's owner needs them on the table.
CREATE ROLE owner;
CREATE ROLE alice;
CREATE TABLE stock (id int, n int);
INSERT INTO stock VALUES (1, 10), (100, 5);
GRANT SELECT, UPDATE ON stock TO owner;
GRANT CREATE ON SCHEMA public TO owner;
SET ROLE owner;
CREATE VIEW small AS SELECT id, n FROM stock WHERE id < 50;
GRANT SELECT, INSERT, UPDATE ON small TO alice;
SET ROLE alice;
MERGE INTO small s USING (VALUES (1), (100)) w (id) ON s.id = w.id WHEN MATCHED THEN UPDATE SET n = s.n + 1;
MERGE INTO small s USING (VALUES (2)) w (id) ON s.id = w.id WHEN NOT MATCHED THEN INSERT VALUES (w.id, 0);
MERGE INTO small s USING (VALUES (1)) w (id) ON s.id = w.id WHEN MATCHED THEN DELETE;
MERGE INTO stock s USING (VALUES (1)) w (id) ON s.id = w.id WHEN MATCHED THEN UPDATE SET n = 0;
RESET ROLE;
SELECT * FROM stock ORDER BY id;
