-- Operators and functions treat a domain as the type below it; columns and casts keep the domain.
CREATE DOMAIN pos AS int CHECK (VALUE > 0);
CREATE DOMAIN word AS varchar(4);
CREATE TABLE t (a pos, w word);
INSERT INTO t VALUES (3, 'abc'), (1, 'abcd'), (2, NULL);
INSERT INTO t VALUES (3, 'abcde');
SELECT 'abcdef'::word;
SELECT a + 1 AS n, a > 1 AS b, w || '!' AS w, length(w) FROM t ORDER BY a;
SELECT sum(a), max(a), count(DISTINCT w) FROM t;
SELECT pg_typeof(a), pg_typeof(a + 1), pg_typeof(w) FROM t LIMIT 1;
SELECT a FROM t WHERE a IN (1, 2) OR w = 'abc' ORDER BY a DESC;
SELECT t1.a FROM t t1 JOIN t t2 ON t1.a = t2.a + 1 ORDER BY 1;
SELECT COALESCE(a, 0) AS c, CASE WHEN a = 1 THEN a END AS d FROM t ORDER BY a;
SELECT ARRAY[1, 2]::pos[];
SELECT ARRAY[1, -2]::pos[];
SELECT '{3,-4}'::pos[];
