-- MERGE on a parent finds rows in children and inserts into the parent; ON CONFLICT looks at the parent's own rows only.
CREATE ROLE ida;
CREATE TABLE a (x int UNIQUE, y text);
CREATE TABLE b () INHERITS (a);
INSERT INTO a VALUES (1, 'a');
INSERT INTO b VALUES (2, 'b');
GRANT SELECT, INSERT, UPDATE ON a TO ida;
SET ROLE ida;
MERGE INTO a USING (VALUES (1), (2), (3)) AS s (x) ON a.x = s.x
  WHEN MATCHED THEN UPDATE SET y = 'merged' WHEN NOT MATCHED THEN INSERT VALUES (s.x, 'new');
SELECT tableoid::regclass, * FROM a ORDER BY x;
INSERT INTO a VALUES (2, 'again') ON CONFLICT (x) DO UPDATE SET y = 'conflict';
INSERT INTO a VALUES (1, 'again') ON CONFLICT (x) DO UPDATE SET y = 'conflict' RETURNING tableoid::regclass, *;
MERGE INTO ONLY a USING (VALUES (2)) AS s (x) ON a.x = s.x WHEN MATCHED THEN UPDATE SET y = 'only';
SELECT tableoid::regclass, * FROM a ORDER BY x, y;
MERGE INTO a USING (VALUES (2)) AS s (x) ON a.x = s.x WHEN MATCHED THEN DELETE;
MERGE INTO b USING (VALUES (2)) AS s (x) ON b.x = s.x WHEN MATCHED THEN DELETE;
