-- OLD and NEW of a view are its rows, with SELECT needed on the view's columns.
CREATE TABLE notes (id int, body text);
INSERT INTO notes VALUES (1, 'one'), (2, 'two');
CREATE VIEW titles AS SELECT id, upper(body) AS shout, body FROM notes;
CREATE ROLE alice;
GRANT SELECT (id, shout), INSERT, UPDATE, DELETE ON titles TO alice;
SET ROLE alice;
UPDATE titles SET body = 'uno' WHERE id = 1 RETURNING old.shout AS before, new.shout AS after;
UPDATE titles SET body = 'uno' WHERE id = 1 RETURNING old.body;
INSERT INTO titles (id, body) VALUES (3, 'three') RETURNING old.id AS before, new.shout AS after;
DELETE FROM titles WHERE id = 2 RETURNING old.shout AS before, new.id AS after;
RESET ROLE;
SELECT * FROM notes ORDER BY id;
