-- A unique index can be partial, on expressions, or take nulls as equal; the error shows the key.
CREATE TABLE t (a text, b int, c int);
CREATE UNIQUE INDEX t_low ON t (lower(a));
CREATE UNIQUE INDEX t_part ON t (b) WHERE c > 0;
CREATE UNIQUE INDEX t_nulls ON t (c, b) NULLS NOT DISTINCT;
INSERT INTO t VALUES ('x', 1, 1);
INSERT INTO t VALUES ('X', 2, 2);
INSERT INTO t VALUES ('y', 1, 2);
INSERT INTO t VALUES ('y', 1, -1);
INSERT INTO t VALUES ('z', 1, -1);
INSERT INTO t VALUES ('z', NULL, NULL);
INSERT INTO t VALUES ('w', NULL, NULL);
UPDATE t SET c = 5 WHERE a = 'y';
SELECT * FROM t ORDER BY a;
SELECT pg_get_indexdef(indexrelid) FROM pg_index WHERE indrelid = 't'::regclass ORDER BY 1;
