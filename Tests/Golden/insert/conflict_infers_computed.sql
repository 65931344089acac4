-- ON CONFLICT finds a unique index on expressions by the same expressions, and one on a part of the rows by a condition from
-- which the index's own follows; what is read there needs SELECT.
CREATE ROLE ann;
CREATE TABLE t (id int, n text, k int);
CREATE UNIQUE INDEX ON t (lower(n));
CREATE UNIQUE INDEX ON t (k) WHERE k > 5;
INSERT INTO t VALUES (1, 'a', 10), (2, 'b', 1), (3, 'c', 1);
INSERT INTO t VALUES (4, 'A', 7) ON CONFLICT (lower(n)) DO UPDATE SET id = excluded.id RETURNING *;
INSERT INTO t VALUES (4, 'A', 7) ON CONFLICT (upper(n)) DO NOTHING;
INSERT INTO t VALUES (4, 'A', 7) ON CONFLICT (n) DO NOTHING;
INSERT INTO t VALUES (5, 'd', 10) ON CONFLICT (k) DO NOTHING;
INSERT INTO t VALUES (5, 'd', 10) ON CONFLICT (k) WHERE k > 5 DO UPDATE SET id = 50 RETURNING *;
INSERT INTO t VALUES (5, 'd', 10) ON CONFLICT (k) WHERE k >= 6 AND n = 'd' DO UPDATE SET id = 51 RETURNING *;
INSERT INTO t VALUES (5, 'd', 10) ON CONFLICT (k) WHERE k > 4 DO NOTHING;
INSERT INTO t VALUES (5, 'd', 10) ON CONFLICT (k) WHERE k = 7 OR k > 8 DO UPDATE SET id = 52 RETURNING *;
-- A row that the index leaves out conflicts with none.
INSERT INTO t VALUES (6, 'e', 1) ON CONFLICT (k) WHERE k > 5 DO NOTHING RETURNING *;
-- Another index than the one that was found refuses the row; without a target all count.
INSERT INTO t VALUES (7, 'E', 10) ON CONFLICT (lower(n)) DO NOTHING RETURNING *;
INSERT INTO t VALUES (7, 'f', 10) ON CONFLICT (lower(n)) DO NOTHING RETURNING *;
INSERT INTO t VALUES (7, 'f', 10) ON CONFLICT DO NOTHING RETURNING *;
INSERT INTO t VALUES (8, 'g', 20), (9, 'G', 21) ON CONFLICT (lower(n)) DO UPDATE SET id = 0;
GRANT INSERT ON t TO ann;
SET ROLE ann;
INSERT INTO t VALUES (1, 'a', 1) ON CONFLICT (lower(n)) DO NOTHING;
RESET ROLE;
GRANT SELECT (n) ON t TO ann;
SET ROLE ann;
INSERT INTO t VALUES (1, 'a', 1) ON CONFLICT (lower(n)) DO NOTHING RETURNING n;
INSERT INTO t VALUES (1, 'z', 10) ON CONFLICT (k) WHERE k > 5 DO NOTHING;
