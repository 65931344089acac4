-- A row that a BEFORE trigger skips is neither counted nor returned.
CREATE TABLE t (id int PRIMARY KEY, a text);
CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
INSERT INTO t VALUES (1, 'x'), (2, 'y');
\set QUIET off
UPDATE t SET a = 'x';
UPDATE t SET a = 'x' RETURNING *;
INSERT INTO t VALUES (1, 'x'), (3, 'z') ON CONFLICT (id) DO UPDATE SET a = excluded.a RETURNING id;
MERGE INTO t USING (VALUES (1, 'x'), (2, 'w')) v (id, a) ON t.id = v.id
    WHEN MATCHED THEN UPDATE SET a = v.a RETURNING t.id, t.a;
