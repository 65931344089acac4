-- A trigger runs as the role in force when its event happened: who changes a row, or the owner of a SECURITY DEFINER function.
CREATE ROLE alice;
CREATE TABLE t (id int);
CREATE TABLE log (line text);
CREATE FUNCTION logit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO log VALUES (tg_op || ' by ' || current_user);
    RETURN new;
END $$;
REVOKE EXECUTE ON FUNCTION logit() FROM public;
CREATE TRIGGER g AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION logit();
GRANT INSERT ON t TO alice;
SET ROLE alice;
INSERT INTO t VALUES (1);
RESET ROLE;
ALTER FUNCTION logit() SECURITY DEFINER;
SET ROLE alice;
INSERT INTO t VALUES (1);
RESET ROLE;
SELECT * FROM log;
