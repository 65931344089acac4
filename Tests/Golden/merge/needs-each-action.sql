-- MERGE needs the privilege for every action that it names, whether or not a row takes it.
CREATE TABLE stock (id int, n int);
CREATE TABLE news (id int, n int);
INSERT INTO stock VALUES (1, 10);
INSERT INTO news VALUES (1, 11), (2, 20);
CREATE ROLE alice;
GRANT SELECT ON stock, news TO alice;
GRANT UPDATE ON stock TO alice;
SET ROLE alice;
MERGE INTO stock s USING news w ON s.id = w.id WHEN MATCHED THEN UPDATE SET n = w.n;
MERGE INTO stock s USING news w ON s.id = w.id WHEN NOT MATCHED THEN INSERT VALUES (w.id, w.n);
MERGE INTO stock s USING news w ON s.id = w.id WHEN MATCHED AND false THEN DELETE WHEN MATCHED THEN DO NOTHING;
RESET ROLE;
GRANT INSERT, DELETE ON stock TO alice;
SET ROLE alice;
MERGE INTO stock s USING news w ON s.id = w.id WHEN MATCHED THEN DELETE WHEN NOT MATCHED THEN INSERT VALUES (w.id, w.n);
RESET ROLE;
SELECT * FROM stock ORDER BY id;
