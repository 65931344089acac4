-- WITH CHECK OPTION holds for the rows that MERGE writes; rows outside of a view are never its target.
CREATE TABLE stock (id int, n int);
INSERT INTO stock VALUES (1, 10), (2, 20), (100, 5);
CREATE VIEW small AS SELECT id, n FROM stock WHERE id < 50 WITH CHECK OPTION;
MERGE INTO small s USING (VALUES (1)) w (id) ON s.id = w.id WHEN MATCHED THEN UPDATE SET id = 60;
MERGE INTO small s USING (VALUES (70)) w (id) ON s.id = w.id WHEN NOT MATCHED THEN INSERT VALUES (w.id, 0);
MERGE INTO small s USING (VALUES (1)) w (id) ON s.id = w.id WHEN NOT MATCHED BY SOURCE THEN DELETE
    WHEN MATCHED THEN UPDATE SET n = s.n + 1 RETURNING merge_action(), s.id, old.n AS old, new.n AS new;
SELECT * FROM stock ORDER BY id;
CREATE VIEW sums AS SELECT count(*) AS n FROM stock;
MERGE INTO sums s USING (VALUES (1)) w (id) ON true WHEN MATCHED THEN DELETE;
MERGE INTO sums s USING (VALUES (1)) w (id) ON true WHEN NOT MATCHED THEN INSERT VALUES (1);
