-- One bad row undoes all rows of the statement.
CREATE TABLE t (id integer PRIMARY KEY, half integer CHECK (half < 100));
INSERT INTO t VALUES (1, 1), (2, 2), (1, 3);
SELECT count(*) FROM t;
INSERT INTO t SELECT n, n FROM generate_series(95, 105) AS n;
SELECT count(*) FROM t;
INSERT INTO t VALUES (1, 1), (2, 2);
INSERT INTO t SELECT id + 10, 10 / (id - 2) FROM t ORDER BY id;
SELECT * FROM t ORDER BY id;
UPDATE t SET id = id + 1;
SELECT * FROM t ORDER BY id;
