-- MERGE takes the joined rows in the order of PostgreSQL's join: of two tables without statistics the one with the shorter
-- rows, or without a unique key, is read in its order, and rows of the other without a partner come last, in the order of a
-- hash table. Which error is told first depends on it; a side that cannot matter is not read.
CREATE TABLE tracks (id int PRIMARY KEY, title text);
INSERT INTO tracks SELECT i, 'track ' || i FROM generate_series(1, 5) i;
CREATE TABLE plays (id int PRIMARY KEY, a int, b int);
INSERT INTO plays VALUES (4, 0, 0), (7, 0, 0), (8, 0, 0);
CREATE TABLE none (id int PRIMARY KEY, a int, b int);
BEGIN;
MERGE INTO tracks t USING plays p ON t.id = p.id
WHEN MATCHED THEN UPDATE SET title = 'played' WHEN NOT MATCHED THEN INSERT VALUES (p.id, 'new')
WHEN NOT MATCHED BY SOURCE THEN DELETE RETURNING merge_action(), t.id;
ROLLBACK;
BEGIN;
MERGE INTO plays p USING tracks t ON t.id = p.id
WHEN MATCHED THEN DELETE WHEN NOT MATCHED THEN INSERT VALUES (t.id) RETURNING merge_action(), p.id;
ROLLBACK;
MERGE INTO tracks t USING none ON t.id = none.id WHEN NOT MATCHED BY SOURCE THEN UPDATE SET id = DEFAULT;
MERGE INTO none n USING (VALUES (3), (1)) v (i) ON n.id = i
WHEN NOT MATCHED THEN INSERT VALUES (i) WHEN NOT MATCHED BY SOURCE THEN DO NOTHING RETURNING n.id;
TRUNCATE none;
CREATE FUNCTION seen(int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN RAISE NOTICE 'seen %', $1; RETURN $1; END $$;
CREATE VIEW watched AS SELECT id, seen(id) AS n FROM tracks;
MERGE INTO none n USING watched w ON n.id = w.id WHEN NOT MATCHED BY SOURCE THEN DELETE;
MERGE INTO none n USING watched w ON n.id = w.id WHEN MATCHED THEN DELETE;
MERGE INTO none n USING watched w ON n.id = w.id WHEN NOT MATCHED AND w.id = 2 THEN INSERT VALUES (w.id) RETURNING n.id;
