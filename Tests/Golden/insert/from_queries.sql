-- INSERT takes the rows of any query in order of its columns and converts them by assignment casts.
CREATE TABLE t (a int, b varchar(3), c numeric(4, 1));
INSERT INTO t (b, a) SELECT 'x', 1 UNION ALL SELECT 'y', 2;
INSERT INTO t VALUES (2.5, 'abc  ', 1.25) RETURNING *;
WITH w AS (DELETE FROM t WHERE a = 1 RETURNING *) INSERT INTO t SELECT a + 10, b, 7 FROM w RETURNING *;
INSERT INTO t TABLE t ORDER BY a LIMIT 1 RETURNING *;
INSERT INTO t VALUES (1, 'abcd');
INSERT INTO t VALUES (1, 'a', 1000);
INSERT INTO t VALUES ('x');
INSERT INTO t SELECT 'x'::text;
INSERT INTO t VALUES (1, 'a', 1, 2);
INSERT INTO t SELECT 1, 'a', 1, 2;
INSERT INTO t VALUES (1), (1, 2);
INSERT INTO nope VALUES (1);
