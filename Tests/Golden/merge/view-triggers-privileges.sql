-- MERGE into a view with INSTEAD OF triggers demands the privileges of its actions and SELECT on the columns it reads, all
-- on the view; the view's owner needs SELECT on the table only, and the triggers run as the user.
CREATE ROLE o;
CREATE ROLE r;
CREATE TABLE t (id int PRIMARY KEY, a text);
INSERT INTO t VALUES (1, 'x');
GRANT SELECT ON t TO o;
CREATE VIEW v AS SELECT id, a FROM t;
ALTER VIEW v OWNER TO o;
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE NOTICE '% by %', tg_op, current_user; RETURN coalesce(new, old); END $$;
CREATE TRIGGER g INSTEAD OF INSERT OR UPDATE OR DELETE ON v FOR EACH ROW EXECUTE FUNCTION f();
GRANT INSERT ON v TO r;
SET ROLE r;
MERGE INTO v USING (VALUES (9)) s(i) ON v.id = s.i WHEN NOT MATCHED THEN INSERT VALUES (s.i);
RESET ROLE;
GRANT SELECT (id) ON v TO r;
SET ROLE r;
MERGE INTO v USING (VALUES (9)) s(i) ON v.id = s.i WHEN NOT MATCHED THEN INSERT VALUES (s.i);
MERGE INTO v USING (VALUES (9)) s(i) ON v.id = s.i WHEN NOT MATCHED THEN INSERT VALUES (s.i) RETURNING v.a;
MERGE INTO v USING (VALUES (1)) s(i) ON v.id = s.i WHEN MATCHED THEN UPDATE SET a = 'p';
RESET ROLE;
GRANT UPDATE (a) ON v TO r;
SET ROLE r;
MERGE INTO v USING (VALUES (1)) s(i) ON v.id = s.i WHEN MATCHED THEN UPDATE SET a = 'p';
MERGE INTO v USING (VALUES (1)) s(i) ON v.id = s.i WHEN MATCHED THEN UPDATE SET id = 2;
MERGE INTO v USING (VALUES (1)) s(i) ON v.id = s.i WHEN MATCHED THEN DELETE;
RESET ROLE;
REVOKE SELECT ON t FROM o;
SET ROLE r;
MERGE INTO v USING (VALUES (1)) s(i) ON v.id = s.i WHEN MATCHED THEN UPDATE SET a = 'p';
