-- REFERENCING lets the function of an AFTER trigger read all rows of the statement, as they were and as they are; nobody needs a privilege on them.
CREATE ROLE ann;
CREATE TABLE t (id integer, n text);
GRANT INSERT ON t TO ann;
CREATE FUNCTION tells() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE r record;
BEGIN
  RAISE NOTICE '% % as %', TG_NAME, TG_LEVEL, current_user;
  IF TG_OP <> 'INSERT' THEN FOR r IN SELECT * FROM before ORDER BY id LOOP RAISE NOTICE 'before %', r; END LOOP; END IF;
  IF TG_OP <> 'DELETE' THEN FOR r IN SELECT * FROM after ORDER BY id LOOP RAISE NOTICE 'after %', r; END LOOP; END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER i AFTER INSERT ON t REFERENCING NEW TABLE AS after EXECUTE FUNCTION tells();
CREATE TRIGGER u AFTER UPDATE ON t REFERENCING OLD TABLE AS before NEW TABLE AS after EXECUTE FUNCTION tells();
CREATE TRIGGER d AFTER DELETE ON t REFERENCING OLD TABLE before EXECUTE FUNCTION tells();
INSERT INTO t VALUES (1, 'a'), (2, 'b'), (3, NULL);
INSERT INTO t SELECT 1, 'x' WHERE false;
UPDATE t SET n = n || '!' WHERE id < 3;
DELETE FROM t WHERE id = 3;
SET ROLE ann;
INSERT INTO t VALUES (4, 'd');
RESET ROLE;
MERGE INTO t USING (VALUES (1), (5)) s (i) ON t.id = s.i
WHEN MATCHED THEN UPDATE SET n = 'm' WHEN NOT MATCHED THEN INSERT VALUES (s.i, 'new');
CREATE FUNCTION writes() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO after VALUES (1); RETURN NULL; END $$;
CREATE TRIGGER w AFTER INSERT ON t REFERENCING NEW TABLE AS after FOR EACH ROW EXECUTE FUNCTION writes();
INSERT INTO t VALUES (6, 'f');
SELECT tgname, tgoldtable, tgnewtable FROM pg_trigger WHERE tgrelid = 't'::regclass ORDER BY 1;
SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE tgname = 'u';
