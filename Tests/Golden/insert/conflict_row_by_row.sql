-- INSERT ... ON CONFLICT takes its rows one after the other: a sequence is not drawn for rows behind the one that fails.
CREATE TABLE t (id serial PRIMARY KEY, a int, b int DEFAULT 3, c int NOT NULL);
CREATE TABLE s (a int);
INSERT INTO s VALUES (1), (2), (3);
INSERT INTO t (b) SELECT a FROM s ON CONFLICT (id) DO UPDATE SET b = excluded.b;
SELECT nextval('t_id_seq');
INSERT INTO t (b) VALUES (1), (2), (3) ON CONFLICT DO NOTHING;
SELECT nextval('t_id_seq');
-- The same with the rows of DO UPDATE between them.
INSERT INTO t (id, a, c) VALUES (100, 1, 1);
INSERT INTO t (id, a, c) SELECT 100, nextval('t_id_seq'), 1 FROM s ON CONFLICT (id) DO UPDATE SET b = nextval('t_id_seq');
INSERT INTO t (id, a, c) SELECT 99 + a, nextval('t_id_seq'), 1 FROM s ON CONFLICT (id) DO UPDATE SET b = nextval('t_id_seq');
SELECT id, a, b FROM t ORDER BY id;
