-- WITH RECURSIVE repeats its second part on the rows that the last round made; UNION drops rows seen before, so that cycles end.
CREATE TABLE boss (name text, chief text);
INSERT INTO boss VALUES ('ada', NULL), ('bob', 'ada'), ('cy', 'bob'), ('di', 'bob'), ('ed', 'di');
WITH RECURSIVE chain AS (SELECT name, 0 AS depth, name AS path FROM boss WHERE chief IS NULL
    UNION ALL SELECT b.name, depth + 1, path || '>' || b.name FROM boss AS b JOIN chain AS c ON b.chief = c.name)
    SELECT name, depth, path FROM chain ORDER BY path;
WITH RECURSIVE r (n) AS (VALUES (1) UNION SELECT n % 4 + 1 FROM r) SELECT n FROM r ORDER BY n;
WITH RECURSIVE fib (a, b) AS (VALUES (0, 1) UNION ALL SELECT b, a + b FROM fib WHERE b < 50) SELECT a FROM fib;
WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r) SELECT n FROM r LIMIT 3;
WITH r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r) SELECT n FROM r;
WITH RECURSIVE r AS (SELECT n + 1 FROM r) SELECT * FROM r;
WITH RECURSIVE r (n) AS (VALUES (1) UNION ALL SELECT n + 0.5 FROM r WHERE n < 3) SELECT n FROM r;
WITH RECURSIVE r (n) AS (VALUES (1) UNION ALL SELECT max(n) FROM r) SELECT n FROM r;
WITH RECURSIVE r (n) AS (VALUES (1) UNION ALL SELECT n FROM r ORDER BY 1) SELECT n FROM r;
WITH RECURSIVE r (n) AS (VALUES (1) INTERSECT SELECT n FROM r) SELECT n FROM r;
