-- INSERT, UPDATE and DELETE in WITH: all parts see the tables as they were; RETURNING connects them.
CREATE TABLE inbox (id integer, what text);
CREATE TABLE archive (id integer, what text);
INSERT INTO inbox VALUES (1, 'a'), (2, 'b'), (3, 'c');
WITH gone AS (DELETE FROM inbox WHERE id <= 2 RETURNING *)
INSERT INTO archive SELECT * FROM gone;
SELECT * FROM inbox ORDER BY id;
SELECT * FROM archive ORDER BY id;
WITH up AS (UPDATE archive SET what = upper(what) RETURNING id, what)
SELECT up.what AS new, a.what AS seen FROM up JOIN archive a USING (id) ORDER BY id;
WITH ins AS (INSERT INTO inbox VALUES (9, 'z') RETURNING id) SELECT count(*) AS before, (SELECT id FROM ins) AS added FROM inbox;
SELECT * FROM inbox ORDER BY id;
WITH silent AS (DELETE FROM inbox) SELECT 'deleted all' AS done;
SELECT count(*) FROM inbox;
WITH x AS (DELETE FROM archive) SELECT * FROM x;
