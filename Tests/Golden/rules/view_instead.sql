-- INSTEAD rules make a view changeable: who may change the view needs nothing on the table behind, its owner does.
CREATE ROLE olga;
CREATE ROLE carl;
GRANT CREATE ON SCHEMA public TO olga;
SET ROLE olga;
CREATE TABLE people (id int PRIMARY KEY, name text, salary int DEFAULT 100);
CREATE VIEW names AS SELECT id, upper(name) AS name FROM people;
CREATE RULE add AS ON INSERT TO names DO INSTEAD
    INSERT INTO people (id, name) VALUES (NEW.id, lower(NEW.name)) RETURNING id, upper(name);
CREATE RULE change AS ON UPDATE TO names DO INSTEAD
    UPDATE people SET name = lower(NEW.name) WHERE id = OLD.id RETURNING people.id, people.name;
CREATE RULE remove AS ON DELETE TO names DO INSTEAD DELETE FROM people WHERE id = OLD.id;
GRANT INSERT, UPDATE (name), DELETE, SELECT (id) ON names TO carl;
SET ROLE carl;
INSERT INTO names VALUES (1, 'ADA'), (2, 'BOB');
INSERT INTO names VALUES (3, 'CID') RETURNING id;
INSERT INTO names VALUES (4, 'DAN') RETURNING name;
UPDATE names SET name = 'ANN' WHERE id = 1;
UPDATE names SET name = name || 'X' WHERE id = 1;
UPDATE names SET id = 7;
DELETE FROM names WHERE id = 2;
DELETE FROM names WHERE name = 'CID';
DELETE FROM names RETURNING id;
SELECT * FROM people;
RESET ROLE;
SELECT * FROM people ORDER BY id;
-- Without the owner's right on the table nobody gets through.
REVOKE UPDATE ON people FROM olga;
UPDATE names SET name = 'EVE' WHERE id = 1;
