-- SET takes single columns, rows of columns, sub-selects and DEFAULT; each column may be set once, and all see the old row.
CREATE TABLE t (id int PRIMARY KEY, a int DEFAULT 5, b int);
INSERT INTO t VALUES (1, 10, 20), (2, 30, 40);
UPDATE t SET a = b, b = a RETURNING *;
UPDATE t SET (a, b) = (b, a) WHERE id = 1 RETURNING *;
UPDATE t SET (a, b) = ROW (DEFAULT, 1) WHERE id = 1 RETURNING *;
UPDATE t SET (a, b) = (SELECT max(a), min(b) FROM t) WHERE id = 2 RETURNING *;
UPDATE t SET (a, b) = (SELECT 1, 2 WHERE false) WHERE id = 2 RETURNING *;
UPDATE t SET a = 1, a = 2;
UPDATE t SET (a, b) = (1, 2, 3);
UPDATE t SET (a, b) = (SELECT 1);
UPDATE t SET (a, b) = (SELECT id, id FROM t);
UPDATE t SET nope = 1;
UPDATE t SET t.a = 1;
