-- DELETE removes what WHERE selects, all without it; USING joins; RETURNING shows what is gone.
CREATE TABLE t (id integer, g text);
CREATE TABLE bad (g text);
INSERT INTO t SELECT n, chr(96 + n) FROM generate_series(1, 6) AS n;
INSERT INTO bad VALUES ('b'), ('d');
DELETE FROM t WHERE id = 1 RETURNING *;
DELETE FROM t USING bad WHERE bad.g = t.g;
DELETE FROM t USING bad WHERE bad.g = 'b' AND t.id = 3 RETURNING t.id, bad.g;
DELETE FROM t AS x WHERE x.id IN (SELECT max(id) FROM t);
SELECT * FROM t ORDER BY id;
DELETE FROM t WHERE nosuch = 1;
DELETE FROM t;
SELECT count(*) FROM t;
DELETE FROM t WHERE id / 0 = 1;
DELETE FROM nosuch;
