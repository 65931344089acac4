-- FOR UPDATE and the like name relations and queries in FROM, not joins, functions, VALUES or WITH queries; parts of a set operation
-- can't have them.
CREATE TABLE t (id int PRIMARY KEY, a text);
SELECT * FROM (VALUES (1)) v (i) FOR UPDATE;
SELECT * FROM (VALUES (1)) v (i) FOR UPDATE OF v;
SELECT * FROM generate_series(1, 1) g FOR SHARE OF g;
WITH c AS (SELECT * FROM t) SELECT * FROM c FOR UPDATE OF c;
SELECT * FROM (t a JOIN t b USING (id)) j FOR UPDATE OF j;
SELECT id FROM t UNION (SELECT id FROM t FOR UPDATE);
VALUES (1) FOR UPDATE;
-- A read-only transaction refuses locks, and names the first of the plan's own: a query in FROM that is planned on its own has none.
CREATE VIEW w AS SELECT * FROM t;
CREATE VIEW v AS SELECT * FROM t FOR SHARE;
BEGIN READ ONLY;
SELECT * FROM t FOR NO KEY UPDATE;
ROLLBACK;
BEGIN READ ONLY;
SELECT * FROM w FOR UPDATE;
ROLLBACK;
BEGIN READ ONLY;
SELECT * FROM v;
ROLLBACK;
BEGIN READ ONLY;
SELECT * FROM v FOR UPDATE;
ROLLBACK;
BEGIN READ ONLY;
SELECT * FROM (SELECT * FROM t LIMIT 1) x FOR UPDATE;
ROLLBACK;
BEGIN READ ONLY;
SELECT * FROM (SELECT * FROM t FOR SHARE) x, (SELECT * FROM t) y FOR UPDATE;
ROLLBACK;
CREATE VIEW l AS SELECT x.id FROM (SELECT * FROM t) x, t y FOR SHARE;
SELECT pg_get_viewdef('l');
