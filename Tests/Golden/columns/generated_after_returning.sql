-- Values for generated columns are refused after all names of the statement are known: a wrong name in RETURNING comes first.
CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY, a int, b int GENERATED ALWAYS AS (a * 2) STORED);
INSERT INTO t (b) VALUES (1) RETURNING nope;
INSERT INTO t (id) VALUES (1) RETURNING nope;
INSERT INTO t (b, nope) VALUES (1, 2);
UPDATE t SET b = 1, nope = 2;
UPDATE t SET id = 1 RETURNING nope;
UPDATE t SET b = 1 WHERE nope;
MERGE INTO t USING (VALUES (1)) AS s (x) ON a = x WHEN NOT MATCHED THEN INSERT (b) VALUES (1) WHEN MATCHED AND nope THEN DELETE;
-- With right names the refusal comes, the first column's first.
INSERT INTO t (b, id) VALUES (1, 2);
UPDATE t SET b = 1, id = 2;
MERGE INTO t USING (VALUES (1)) AS s (x) ON a = x WHEN NOT MATCHED THEN INSERT (b) VALUES (1);
