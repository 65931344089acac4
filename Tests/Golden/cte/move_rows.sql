-- Data-modifying WITH queries all see the state before the statement; RETURNING is how they hand rows on.
CREATE TABLE inbox (id int, subject text);
CREATE TABLE archive (id int, subject text);
INSERT INTO inbox VALUES (1, 'old'), (2, 'new'), (3, 'old');
WITH moved AS (DELETE FROM inbox WHERE subject = 'old' RETURNING *) INSERT INTO archive SELECT * FROM moved;
SELECT * FROM inbox;
SELECT * FROM archive ORDER BY id;
WITH changed AS (UPDATE inbox SET subject = 'read' RETURNING id, subject) SELECT c.subject AS now, i.subject AS before FROM changed AS c JOIN inbox AS i USING (id);
WITH added AS (INSERT INTO inbox VALUES (4, 'x') RETURNING id), counted AS (SELECT count(*) AS before FROM inbox) SELECT id, before FROM added, counted;
WITH gone AS (DELETE FROM inbox) SELECT * FROM gone;
SELECT * FROM (WITH gone AS (DELETE FROM inbox RETURNING id) SELECT id FROM gone) AS s;
SELECT (WITH gone AS (DELETE FROM inbox RETURNING id) SELECT count(*) FROM gone);
SELECT count(*) FROM inbox;
