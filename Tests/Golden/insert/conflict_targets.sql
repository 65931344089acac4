-- ON CONFLICT names columns, expressions or a constraint; a target that no unique index fits is an error.
CREATE TABLE t (id int PRIMARY KEY, a text, b int, CONSTRAINT t_ab UNIQUE (a, b));
CREATE UNIQUE INDEX t_low ON t (lower(a)) WHERE b > 10;
INSERT INTO t VALUES (1, 'x', 1), (2, 'Y', 20);
INSERT INTO t VALUES (1, 'z', 5) ON CONFLICT (id) DO NOTHING;
INSERT INTO t VALUES (3, 'x', 1) ON CONFLICT (b, a) DO UPDATE SET id = 30;
INSERT INTO t VALUES (4, 'x', 1) ON CONFLICT ON CONSTRAINT t_ab DO UPDATE SET id = 40;
INSERT INTO t VALUES (5, 'y', 30) ON CONFLICT (lower(a)) WHERE b > 10 DO UPDATE SET b = 21;
SELECT * FROM t ORDER BY id;
INSERT INTO t VALUES (1, 'q', 1) ON CONFLICT (b) DO NOTHING;
INSERT INTO t VALUES (1, 'q', 1) ON CONFLICT (lower(a)) DO NOTHING;
INSERT INTO t VALUES (1, 'q', 1) ON CONFLICT ON CONSTRAINT t_low DO NOTHING;
INSERT INTO t VALUES (1, 'q', 1) ON CONFLICT (nope) DO NOTHING;
