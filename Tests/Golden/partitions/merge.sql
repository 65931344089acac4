-- MERGE into a partitioned table asks the table's privileges only, and finds, moves and inserts rows in any partition.
CREATE ROLE kim;
CREATE TABLE p (a int, b text) PARTITION BY LIST (a);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1, 3);
CREATE TABLE p2 PARTITION OF p FOR VALUES IN (2);
INSERT INTO p VALUES (1, 'one');
GRANT SELECT, UPDATE ON p TO kim;
SET ROLE kim;
MERGE INTO p USING (VALUES (1, 'uno'), (2, 'dos')) AS s (a, b) ON p.a = s.a
  WHEN MATCHED THEN UPDATE SET b = s.b WHEN NOT MATCHED THEN INSERT VALUES (s.a, s.b);
RESET ROLE;
GRANT INSERT ON p TO kim;
SET ROLE kim;
MERGE INTO p USING (VALUES (1, 'uno'), (2, 'dos')) AS s (a, b) ON p.a = s.a
  WHEN MATCHED THEN UPDATE SET b = s.b WHEN NOT MATCHED THEN INSERT VALUES (s.a, s.b)
  RETURNING merge_action(), p.tableoid::regclass, p.*;
MERGE INTO p USING (VALUES (2)) AS s (a) ON p.a = s.a WHEN MATCHED THEN UPDATE SET a = 3
  RETURNING p.tableoid::regclass, p.*;
MERGE INTO p USING (VALUES (3)) AS s (a) ON p.a = s.a WHEN MATCHED THEN DELETE;
MERGE INTO p1 USING (VALUES (3)) AS s (a) ON p1.a = s.a WHEN MATCHED THEN UPDATE SET b = 'x';
