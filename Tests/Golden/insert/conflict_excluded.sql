-- In DO UPDATE the row that could not be inserted is called excluded, and the row that stands in its way has the name of the table.
CREATE TABLE t (id int PRIMARY KEY, a text DEFAULT 'none', n int DEFAULT 0);
INSERT INTO t VALUES (1, 'one', 1), (2, 'two', 2);
INSERT INTO t AS old VALUES (1, 'uno', 10) ON CONFLICT (id) DO UPDATE SET a = old.a || '/' || excluded.a, n = old.n + excluded.n RETURNING *;
INSERT INTO t (id) VALUES (2) ON CONFLICT (id) DO UPDATE SET (a, n) = (excluded.a, excluded.n) RETURNING *;
INSERT INTO t VALUES (2, 'x', 5) ON CONFLICT (id) DO UPDATE SET (a, n) = (SELECT excluded.a || '!', count(*) FROM t) RETURNING *;
INSERT INTO t VALUES (2, 'x', 5) ON CONFLICT (id) DO UPDATE SET a = DEFAULT RETURNING *;
INSERT INTO t VALUES (2, 'x', 5) ON CONFLICT (id) DO UPDATE SET a = a;
INSERT INTO t AS o VALUES (2, 'x', 5) ON CONFLICT (id) DO UPDATE SET a = t.a;
INSERT INTO t VALUES (2, 'x', 5) ON CONFLICT (id) DO UPDATE SET excluded.a = 'x';
INSERT INTO t VALUES (2, 'x', 5) ON CONFLICT (id) DO UPDATE SET a = 'x' RETURNING excluded.a;
