-- INSTEAD OF triggers of a view get each row of the change; what they return goes to RETURNING and into the count, NULL skips the row.
CREATE TABLE base (id integer PRIMARY KEY, n text, k integer);
INSERT INTO base VALUES (1, 'one', 1), (2, 'two', 2);
CREATE VIEW v AS SELECT id, n, k FROM base;
ALTER VIEW v ALTER COLUMN k SET DEFAULT 77;
CREATE VIEW over AS SELECT id AS i, n AS m FROM v;
CREATE VIEW total AS SELECT count(*) AS c FROM base;
CREATE FUNCTION tells() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE NOTICE '% % on %: old %, new %', TG_WHEN, TG_OP, TG_TABLE_NAME, OLD, NEW;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  IF TG_OP = 'INSERT' AND NEW.n = 'skip' THEN RETURN NULL; END IF;
  NEW.n := upper(NEW.n);
  RETURN NEW;
END $$;
CREATE TRIGGER a INSTEAD OF INSERT OR UPDATE OR DELETE ON v FOR EACH ROW EXECUTE FUNCTION tells();
CREATE TRIGGER b INSTEAD OF UPDATE OF n ON v FOR EACH ROW EXECUTE FUNCTION tells();
CREATE TRIGGER b INSTEAD OF UPDATE ON v EXECUTE FUNCTION tells();
CREATE TRIGGER b INSTEAD OF UPDATE ON v FOR EACH ROW WHEN (true) EXECUTE FUNCTION tells();
CREATE TRIGGER b INSTEAD OF UPDATE ON base FOR EACH ROW EXECUTE FUNCTION tells();
INSERT INTO v VALUES (4, 'four') RETURNING *;
INSERT INTO v VALUES (5, 'skip'), (6, 'six') RETURNING id, k;
UPDATE v SET n = n || '!' RETURNING id, n;
UPDATE v SET n = b.n FROM base b WHERE b.id = v.id AND b.k = 2 RETURNING v.*, b.id;
DELETE FROM v WHERE id > 1 RETURNING *;
-- a view over such a view
INSERT INTO over VALUES (9, 'nine');
UPDATE over SET m = 'mm' WHERE i = 1;
DELETE FROM over WHERE i = 2;
-- a view that could not be changed otherwise
INSERT INTO total VALUES (1);
CREATE FUNCTION passes() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE NOTICE '% %', OLD, NEW; RETURN coalesce(NEW, OLD); END $$;
CREATE TRIGGER a INSTEAD OF INSERT OR UPDATE ON total FOR EACH ROW EXECUTE FUNCTION passes();
INSERT INTO total VALUES (1);
UPDATE total SET c = 5;
DELETE FROM total;
SELECT * FROM base ORDER BY id;
SELECT table_name, is_updatable, is_trigger_updatable, is_trigger_deletable, is_trigger_insertable_into
FROM information_schema.views WHERE table_schema = 'public' ORDER BY 1;
SELECT pg_relation_is_updatable('total', false), pg_relation_is_updatable('total', true);
\d total
