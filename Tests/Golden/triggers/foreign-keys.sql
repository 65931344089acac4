-- An action of a foreign key fires the triggers of the referencing table.
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE c (id int, p int REFERENCES p ON UPDATE CASCADE ON DELETE CASCADE);
INSERT INTO p VALUES (1), (2);
INSERT INTO c VALUES (10, 1), (20, 2);
CREATE TRIGGER g BEFORE DELETE ON c FOR EACH ROW WHEN (old.id = 10) EXECUTE FUNCTION suppress_redundant_updates_trigger();
DELETE FROM p WHERE id = 2;
DELETE FROM p WHERE id = 1;
SELECT * FROM p;
SELECT * FROM c;
