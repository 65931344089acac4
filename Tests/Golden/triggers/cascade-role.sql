-- Triggers that an action of a foreign key fires run as the owner of the referencing table; those of the statement once.
CREATE FUNCTION say() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE NOTICE '% % % % as %', tg_name, tg_when, tg_level, tg_op, current_user;
    IF tg_op = 'DELETE' THEN RETURN old; END IF;
    RETURN new;
END $$;

CREATE ROLE owner;
CREATE ROLE alice;
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE c (id int, p int REFERENCES p ON DELETE CASCADE);
INSERT INTO p VALUES (1), (2);
INSERT INTO c VALUES (10, 1), (11, 1), (20, 2);
ALTER TABLE p OWNER TO owner;
ALTER TABLE c OWNER TO owner;
CREATE TRIGGER b_row BEFORE DELETE ON c FOR EACH ROW EXECUTE FUNCTION say();
CREATE TRIGGER a_row AFTER DELETE ON c FOR EACH ROW EXECUTE FUNCTION say();
CREATE TRIGGER b_st BEFORE DELETE ON c EXECUTE FUNCTION say();
CREATE TRIGGER a_st AFTER DELETE ON c EXECUTE FUNCTION say();
GRANT SELECT, DELETE ON p TO alice;
SET ROLE alice;
DELETE FROM p;
