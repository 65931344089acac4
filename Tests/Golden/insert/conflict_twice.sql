-- One INSERT may not update a row twice, nor a row that it has inserted itself; DO NOTHING takes both.
CREATE TABLE t (id int PRIMARY KEY, n int);
INSERT INTO t VALUES (1, 1), (1, 2) ON CONFLICT (id) DO UPDATE SET n = excluded.n;
SELECT * FROM t;
INSERT INTO t VALUES (1, 1), (1, 2) ON CONFLICT (id) DO NOTHING;
INSERT INTO t VALUES (1, 5), (1, 6) ON CONFLICT (id) DO UPDATE SET n = excluded.n;
SELECT * FROM t;
INSERT INTO t VALUES (1, 5), (1, 6) ON CONFLICT DO UPDATE SET n = 1;
INSERT INTO t VALUES (2, 5), (1, 6) ON CONFLICT (id) DO UPDATE SET id = 2;
SELECT * FROM t ORDER BY id;
