-- CASE evaluates only what it needs; without ELSE it is NULL; its type is that of all its branches.
CREATE TABLE t (n integer);
INSERT INTO t VALUES (0), (1), (2), (NULL);
SELECT n, CASE WHEN n = 0 THEN 'zero' WHEN n > 0 THEN 'more' END AS searched,
       CASE n WHEN 1 THEN 'one' WHEN 2 THEN 'two' ELSE 'other' END AS simple FROM t ORDER BY n;
SELECT n, CASE WHEN n <> 0 THEN 10 / n ELSE 0 END AS safe FROM t ORDER BY n;
SELECT CASE WHEN true THEN 1 ELSE 2.5 END AS numeric_one;
SELECT CASE WHEN true THEN 1 ELSE 'x' END;
SELECT CASE WHEN n THEN 1 END FROM t;
SELECT greatest(1, NULL, 3) AS g, least(2, 1, NULL) AS l, coalesce(NULL, NULL, 'third') AS c;
SELECT 10 / n FROM t ORDER BY n;
