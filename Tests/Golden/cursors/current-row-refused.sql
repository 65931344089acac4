-- WHERE CURRENT OF a cursor that stands on no row is an error of the statement itself, not of what its triggers run.
CREATE TABLE tracks (id int);
CREATE TABLE log (id int);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN UPDATE log SET id = 1; RAISE NOTICE 'noted'; RETURN NULL; END $$;
CREATE TRIGGER noted BEFORE UPDATE ON tracks FOR EACH STATEMENT EXECUTE FUNCTION note();
BEGIN;
DECLARE c CURSOR FOR SELECT id FROM tracks FOR UPDATE;
UPDATE tracks SET id = 2 WHERE CURRENT OF c;
ROLLBACK;
