-- Triggers that run before the rows which a foreign key's action changes tell the action's statement in their CONTEXT; those behind run
-- when the statement of the user ends.
\set SHOW_CONTEXT always
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE nulled (id int PRIMARY KEY, p int REFERENCES p ON DELETE SET NULL ON UPDATE CASCADE);
CREATE TABLE deleted (id int PRIMARY KEY, p int REFERENCES p ON DELETE CASCADE ON UPDATE SET DEFAULT);
INSERT INTO p VALUES (1), (2);
INSERT INTO nulled VALUES (1, 1), (2, 2);
INSERT INTO deleted VALUES (1, 1), (2, 2);
CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE NOTICE '% % %', tg_when, tg_op, tg_table_name; RETURN coalesce(new, old); END $$;
CREATE TRIGGER g BEFORE UPDATE ON nulled FOR EACH ROW EXECUTE FUNCTION g();
CREATE TRIGGER g BEFORE UPDATE OR DELETE ON deleted FOR EACH ROW EXECUTE FUNCTION g();
CREATE TRIGGER h AFTER UPDATE OR DELETE ON deleted FOR EACH ROW EXECUTE FUNCTION g();
DELETE FROM p WHERE id = 1;
UPDATE p SET id = 3;
