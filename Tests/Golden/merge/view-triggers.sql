-- MERGE into a view hands each row to the view's INSTEAD OF triggers when there is one for every action; with triggers for
-- some actions only it is refused, and a row that a trigger passes over is not returned.
CREATE TABLE t (id int PRIMARY KEY, a text);
INSERT INTO t VALUES (1, 'x'), (2, 'y'), (3, 'z');
CREATE VIEW v AS SELECT id, a FROM t;
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE NOTICE '% old % new %', tg_op, old, new;
  IF tg_op = 'DELETE' THEN RETURN CASE WHEN old.id <> 2 THEN old END; END IF;
  new.a := new.a || '!';
  RETURN new;
END $$;
CREATE TRIGGER g1 INSTEAD OF INSERT ON v FOR EACH ROW EXECUTE FUNCTION f();
MERGE INTO v USING (VALUES (1, 'p'), (9, 'q')) s(i, b) ON v.id = s.i
  WHEN NOT MATCHED THEN INSERT VALUES (s.i, s.b) RETURNING merge_action(), v.*, old, new;
MERGE INTO v USING (VALUES (1)) s(i) ON v.id = s.i
  WHEN NOT MATCHED THEN INSERT DEFAULT VALUES WHEN MATCHED THEN DELETE;
CREATE TRIGGER g2 INSTEAD OF UPDATE OR DELETE ON v FOR EACH ROW EXECUTE FUNCTION f();
MERGE INTO v USING (VALUES (1, 'p'), (9, 'q')) s(i, b) ON v.id = s.i
  WHEN NOT MATCHED THEN INSERT VALUES (s.i, s.b)
  WHEN MATCHED THEN UPDATE SET a = s.b RETURNING merge_action(), v.*, old.a, new.a;
MERGE INTO v USING (VALUES (1)) s(i) ON v.id = s.i
  WHEN NOT MATCHED BY SOURCE THEN DELETE RETURNING merge_action(), v.*, old, new;
-- Nothing tells that a row of a view is changed twice.
MERGE INTO v USING (VALUES (1), (1)) s(i) ON v.id = s.i WHEN MATCHED THEN UPDATE SET a = 'k';
-- A view over that one is gone through; its check option looks at what the triggers return.
CREATE VIEW c AS SELECT * FROM v WHERE id < 5 WITH CHECK OPTION;
MERGE INTO c USING (VALUES (4), (8)) s(i) ON c.id = s.i WHEN NOT MATCHED THEN INSERT VALUES (s.i, 'n');
SELECT * FROM t ORDER BY id;
