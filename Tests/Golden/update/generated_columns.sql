-- An UPDATE works out the generated columns that read what it changes, and needs EXECUTE of their functions alone; INSERT works
-- out all of them.
CREATE ROLE ann;
CREATE FUNCTION one(int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS $$BEGIN RAISE NOTICE 'one %', $1; RETURN $1; END$$;
CREATE FUNCTION two(int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS $$BEGIN RAISE NOTICE 'two %', $1; RETURN $1; END$$;
CREATE TABLE t (a int, b int, c int GENERATED ALWAYS AS (one(a)) STORED, d int GENERATED ALWAYS AS (two(b)) STORED);
INSERT INTO t VALUES (1, 2);
GRANT ALL ON t TO ann;
REVOKE EXECUTE ON FUNCTION one(int) FROM PUBLIC;
SET ROLE ann;
UPDATE t SET b = 3;
UPDATE t SET a = 3;
INSERT INTO t VALUES (4, 5);
RESET ROLE;
-- A trigger that sees rows before they are stored may change anything, so that all are worked out, also while it is disabled.
CREATE FUNCTION keep() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
CREATE TRIGGER keep BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION keep();
ALTER TABLE t DISABLE TRIGGER keep;
SET ROLE ann;
UPDATE t SET b = 4;
RESET ROLE;
GRANT EXECUTE ON FUNCTION one(int) TO ann;
SET ROLE ann;
UPDATE t SET b = 4;
