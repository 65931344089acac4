-- A few rows joined to a table by its key: PostgreSQL looks each of them up, or reads the table and then what no row of it matched
-- in the order of the hashes. Which it is depends on how many they are, on how wide the table's rows seem, and on whether its index
-- ever held anything. The order of the changes shows it, and with it which error comes first.
CREATE TABLE wide (id serial PRIMARY KEY, a text, b text, c int NOT NULL);
MERGE INTO wide t USING (VALUES (1), (2), (7)) v (i) ON t.id = v.i WHEN NOT MATCHED THEN INSERT (id, a) VALUES (i, 'x');
MERGE INTO wide t USING (VALUES (4), (1), (7), (2), (9)) v (i) ON t.id = v.i
    WHEN NOT MATCHED THEN INSERT (id, a) VALUES (i, 'x');
MERGE INTO wide t USING (VALUES (4), (1), (7), (2), (9), (3)) v (i) ON t.id = v.i
    WHEN NOT MATCHED THEN INSERT (id, a) VALUES (i, 'x');
INSERT INTO wide VALUES (100, 'x', 'x', 0);
MERGE INTO wide t USING (VALUES (4), (1), (7)) v (i) ON t.id = v.i WHEN NOT MATCHED THEN INSERT (id, a) VALUES (i, 'x');
MERGE INTO wide t USING (VALUES (4), (1), (7), (2)) v (i) ON t.id = v.i
    WHEN NOT MATCHED THEN INSERT (id, a) VALUES (i, 'x');
CREATE TABLE narrow (id int PRIMARY KEY, a int);
INSERT INTO narrow VALUES (7, 1);
MERGE INTO narrow t USING (VALUES (4), (1), (7), (2), (3), (5), (6), (8), (9), (10)) v (i) ON t.id = v.i
    WHEN NOT MATCHED THEN INSERT (id) VALUES (i) WHEN MATCHED THEN DELETE RETURNING merge_action(), i;
SELECT v.i, t.id FROM (VALUES (4), (1), (17), (2), (3), (15), (6), (8), (9), (10), (11)) v (i) LEFT JOIN narrow t ON t.id = v.i;
