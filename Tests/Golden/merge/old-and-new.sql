-- RETURNING shows the row as it was and as it is; one of them is missing where a row was inserted or deleted.
CREATE TABLE stock (id int, n int);
INSERT INTO stock VALUES (1, 10), (2, 20);
WITH changes AS (
    MERGE INTO stock s USING (VALUES (1, 5), (3, 30)) w (id, n) ON s.id = w.id
        WHEN MATCHED THEN UPDATE SET n = w.n
        WHEN NOT MATCHED THEN INSERT VALUES (w.id, w.n)
        WHEN NOT MATCHED BY SOURCE THEN DELETE
        RETURNING merge_action() AS action, s.id, old.n AS before, new.n AS after, w.n AS given)
SELECT * FROM changes ORDER BY action;
SELECT * FROM stock ORDER BY id;
SELECT merge_action();
UPDATE stock SET n = 1 RETURNING merge_action();
MERGE INTO stock s USING (VALUES (1)) w (id) ON merge_action() = 'UPDATE' WHEN MATCHED THEN DELETE;
