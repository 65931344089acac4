-- SET computes all its values from the old row. An updated row comes last.
CREATE TABLE t (id integer, a integer, b integer DEFAULT 7);
INSERT INTO t VALUES (1, 10, 100), (2, 20, 200), (3, 30, 300);
UPDATE t SET a = b, b = a WHERE id = 1;
SELECT * FROM t;
UPDATE t SET (a, b) = (0, DEFAULT) WHERE id = 2 RETURNING *;
UPDATE t SET a = a + 1 RETURNING id, a;
UPDATE t SET (a, b) = (SELECT 5, 6) WHERE id = 3;
UPDATE t AS x SET a = x.a * 2 WHERE x.id = 3 RETURNING x.*;
UPDATE t SET a = 1 WHERE false RETURNING id;
UPDATE t SET nosuch = 1;
UPDATE t SET a = 'x';
UPDATE t SET a = 1, a = 2;
UPDATE t SET t.a = 1;
UPDATE nosuch SET a = 1;
UPDATE t SET a = max(b);
SELECT * FROM t ORDER BY id;
