-- A WITH query is seen by those after it and inside it hides a table of its name; its column list may rename its first columns.
CREATE TABLE nums (n int);
INSERT INTO nums VALUES (1), (2);
WITH nums AS (SELECT n * 10 AS n FROM nums) SELECT n FROM nums ORDER BY n;
WITH a AS (SELECT 1 AS x), b AS (SELECT x + 1 AS y FROM a) SELECT x, y FROM a, b;
WITH b AS (SELECT x FROM a), a AS (SELECT 1 AS x) SELECT x FROM b;
WITH c (first) AS (SELECT 1, 2 AS second) SELECT first, second FROM c;
WITH c (a, b) AS (SELECT 1) SELECT * FROM c;
WITH o AS (SELECT 1 AS v) SELECT (WITH o AS (SELECT 2 AS v) SELECT v FROM o) AS inner_one, v FROM o;
WITH c AS (SELECT 1 AS a) SELECT a FROM public.c;
WITH c AS (SELECT 1 AS a) INSERT INTO c VALUES (1);
WITH c AS (SELECT 1 AS a) SELECT c.b FROM c;
WITH c AS (SELECT n FROM nums) TABLE c ORDER BY n DESC;
