-- NULL is neither equal nor unequal to anything; WHERE keeps only what is true.
CREATE TABLE t (id integer, v integer);
INSERT INTO t VALUES (1, 10), (2, NULL), (3, 30);
SELECT id FROM t WHERE v = NULL;
SELECT id FROM t WHERE v <> 10 ORDER BY id;
SELECT id FROM t WHERE NOT (v = 10) ORDER BY id;
SELECT id FROM t WHERE v IS NULL;
SELECT id FROM t WHERE v IS NOT NULL ORDER BY id;
SELECT id FROM t WHERE v IS DISTINCT FROM 10 ORDER BY id;
SELECT id, v IS NULL AS missing, coalesce(v, 0) AS v0, nullif(v, 30) AS not30 FROM t ORDER BY id;
SELECT NULL = NULL AS eq, NULL AND false AS a, NULL AND true AS b, NULL OR true AS c, NOT NULL::boolean AS d;
SELECT id FROM t WHERE v IN (10, NULL) ORDER BY id;
SELECT id FROM t WHERE v NOT IN (10, NULL);
SELECT id FROM t WHERE v;
SELECT id FROM t WHERE 1;
