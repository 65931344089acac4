-- RETURNING needs SELECT on what it shows; merge_action() needs nothing.
CREATE TABLE stock (id int, n int);
INSERT INTO stock VALUES (1, 10);
CREATE ROLE alice;
GRANT SELECT (id), UPDATE ON stock TO alice;
SET ROLE alice;
MERGE INTO stock s USING (VALUES (1)) w (i) ON s.id = w.i WHEN MATCHED THEN UPDATE SET n = 1 RETURNING n;
MERGE INTO stock s USING (VALUES (1)) w (i) ON s.id = w.i WHEN MATCHED THEN UPDATE SET n = 1 RETURNING old.n;
MERGE INTO stock s USING (VALUES (1)) w (i) ON s.id = w.i WHEN MATCHED THEN UPDATE SET n = 1 RETURNING *;
MERGE INTO stock s USING (VALUES (1)) w (i) ON s.id = w.i WHEN MATCHED THEN UPDATE SET n = 1
    RETURNING merge_action(), id, new.id AS new, i;
