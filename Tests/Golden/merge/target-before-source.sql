-- The target is looked at before the source, and the schema before both.
CREATE TABLE stock (id int);
CREATE TABLE news (id int);
CREATE SCHEMA app;
CREATE TABLE app.news (id int);
CREATE ROLE alice;
SET ROLE alice;
MERGE INTO stock s USING news w ON s.id = w.id WHEN MATCHED THEN DELETE;
MERGE INTO stock s USING app.news w ON s.id = w.id WHEN MATCHED THEN DELETE;
MERGE INTO stock s USING (SELECT id FROM news) w ON s.id = w.id WHEN MATCHED THEN DELETE;
RESET ROLE;
GRANT DELETE, SELECT ON stock TO alice;
SET ROLE alice;
MERGE INTO stock s USING news w ON s.id = w.id WHEN MATCHED THEN DELETE;
MERGE INTO stock s USING (SELECT id FROM news) w ON s.id = w.id WHEN MATCHED THEN DELETE;
MERGE INTO stock s USING (VALUES (1)) w (id) ON s.id = w.id WHEN MATCHED AND EXISTS (SELECT FROM news) THEN DELETE;
