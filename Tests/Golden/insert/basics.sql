-- Columns may be named in any order; those not named get their default or NULL.
CREATE TABLE t (id integer, name text DEFAULT 'unknown', at date);
INSERT INTO t VALUES (1, 'one', '2024-01-01');
INSERT INTO t VALUES (2);
INSERT INTO t (at, id) VALUES ('2024-03-03', 3), (DEFAULT, 4);
INSERT INTO t (id, name) VALUES (5, DEFAULT), (6, NULL);
INSERT INTO t DEFAULT VALUES;
INSERT INTO t SELECT n, 'row ' || n FROM generate_series(7, 8) AS n;
INSERT INTO t (id) TABLE t;
SELECT * FROM t ORDER BY id, name LIMIT 12;
INSERT INTO t VALUES (1, 'x', '2024-01-01', 4);
INSERT INTO t (id, name) VALUES (1);
INSERT INTO t (id) VALUES (1, 2);
INSERT INTO t (id, id) VALUES (1, 2);
INSERT INTO t (nosuch) VALUES (1);
INSERT INTO nosuch VALUES (1);
INSERT INTO t VALUES ('x');
INSERT INTO t (at) VALUES ('2024-02-30');
