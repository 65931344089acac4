-- A BEFORE trigger may change the row, and skips it by returning NULL.
CREATE TABLE t (id int, a text);
CREATE FUNCTION chg() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    new.a := upper(new.a);
    IF new.id > 100 THEN RETURN NULL; END IF;
    RETURN new;
END $$;
CREATE TRIGGER g BEFORE INSERT OR UPDATE ON t FOR EACH ROW EXECUTE FUNCTION chg();
INSERT INTO t VALUES (5, 'abc'), (500, 'no') RETURNING *;
UPDATE t SET a = 'new' RETURNING *;
DROP FUNCTION chg();
