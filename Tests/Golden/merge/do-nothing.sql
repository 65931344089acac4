-- DO NOTHING needs SELECT on some column of the target, so that no table is merged into without any privilege.
CREATE TABLE stock (id int, n int);
CREATE TABLE news (id int);
CREATE ROLE alice;
GRANT SELECT ON news TO alice;
SET ROLE alice;
MERGE INTO stock s USING news w ON true WHEN MATCHED THEN DO NOTHING;
RESET ROLE;
GRANT DELETE ON stock TO alice;
SET ROLE alice;
MERGE INTO stock s USING news w ON true WHEN MATCHED THEN DO NOTHING;
MERGE INTO stock s USING news w ON true WHEN MATCHED THEN DELETE;
RESET ROLE;
GRANT SELECT (n) ON stock TO alice;
SET ROLE alice;
MERGE INTO stock s USING news w ON true WHEN MATCHED THEN DO NOTHING;
MERGE INTO stock s USING news w ON s.id = w.id WHEN MATCHED THEN DO NOTHING;
