-- RETURNING of ON CONFLICT DO UPDATE tells rows that were inserted from those that were updated by their OLD row.
CREATE TABLE notes (id int PRIMARY KEY, body text);
INSERT INTO notes VALUES (1, 'one');
CREATE ROLE alice;
GRANT SELECT (id), INSERT, UPDATE (body) ON notes TO alice;
SET ROLE alice;
INSERT INTO notes VALUES (1, 'uno'), (2, 'dos') ON CONFLICT (id) DO UPDATE SET body = 'changed'
    RETURNING id, old.id AS before, new.id AS after, old.id IS NULL AS is_new;
INSERT INTO notes VALUES (1, 'uno') ON CONFLICT (id) DO UPDATE SET body = 'changed' RETURNING old.body;
INSERT INTO notes VALUES (1, 'uno') ON CONFLICT (id) DO UPDATE SET body = excluded.body RETURNING id;
RESET ROLE;
INSERT INTO notes VALUES (1, 'uno'), (3, 'tres') ON CONFLICT (id) DO UPDATE SET body = excluded.body
    RETURNING WITH (OLD AS o, NEW AS n) o, n, notes.body;
