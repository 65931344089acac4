-- Row triggers run for each of many rows, whatever finds them: a condition, a join, a query.
CREATE TABLE t (id integer, n integer);
INSERT INTO t SELECT i, i FROM generate_series(1, 5) i;
CREATE FUNCTION tells() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE NOTICE '% % %', TG_OP, OLD, NEW; IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END $$;
CREATE TRIGGER a BEFORE INSERT OR UPDATE OR DELETE ON t FOR EACH ROW EXECUTE FUNCTION tells();
UPDATE t SET n = n + 1 WHERE id > 2;
UPDATE t SET n = n + 1 FROM (VALUES (1), (2)) g (i) WHERE t.id = g.i;
DELETE FROM t WHERE id > 3;
INSERT INTO t SELECT i, i FROM generate_series(1, 3) i WHERE i > 1;
SELECT * FROM t ORDER BY id, n;
