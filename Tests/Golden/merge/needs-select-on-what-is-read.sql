-- What ON, the conditions and the values read needs SELECT, on the target and on the source.
CREATE TABLE stock (id int, n int, secret int);
CREATE TABLE news (id int, n int, secret int);
INSERT INTO stock VALUES (1, 10, 0);
INSERT INTO news VALUES (1, 11, 0);
CREATE ROLE alice;
GRANT UPDATE, SELECT (id) ON stock TO alice;
GRANT SELECT (id, n) ON news TO alice;
SET ROLE alice;
MERGE INTO stock s USING news w ON s.id = w.id WHEN MATCHED THEN UPDATE SET n = w.n;
MERGE INTO stock s USING news w ON s.id = w.id WHEN MATCHED THEN UPDATE SET n = s.n + 1;
MERGE INTO stock s USING news w ON s.id = w.id WHEN MATCHED AND s.secret = 0 THEN UPDATE SET n = 1;
MERGE INTO stock s USING news w ON s.id = w.id WHEN MATCHED AND w.secret = 0 THEN UPDATE SET n = 1;
MERGE INTO stock s USING news w ON s.id = w.secret WHEN MATCHED THEN UPDATE SET n = 1;
MERGE INTO stock s USING news w ON s.id = w.id WHEN MATCHED THEN UPDATE SET secret = 5;
RESET ROLE;
SELECT * FROM stock;
