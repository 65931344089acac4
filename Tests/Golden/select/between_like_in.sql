-- BETWEEN includes both ends; LIKE matches the whole string; ILIKE ignores case.
CREATE TABLE t (s text, n integer);
INSERT INTO t VALUES ('apple', 1), ('Apricot', 2), ('banana', 3), ('50%', 4), ('a_b', 5), (NULL, 6);
SELECT n FROM t WHERE n BETWEEN 2 AND 4 ORDER BY n;
SELECT n FROM t WHERE n NOT BETWEEN 2 AND 4 ORDER BY n;
SELECT n FROM t WHERE n BETWEEN 4 AND 2;
SELECT n FROM t WHERE n BETWEEN SYMMETRIC 4 AND 2 ORDER BY n;
SELECT s FROM t WHERE s LIKE 'a%' ORDER BY n;
SELECT s FROM t WHERE s ILIKE 'a%' ORDER BY n;
SELECT s FROM t WHERE s LIKE '%an%';
SELECT s FROM t WHERE s LIKE 'a_b' ORDER BY n;
SELECT s FROM t WHERE s LIKE 'a\_b';
SELECT s FROM t WHERE s LIKE '50!%' ESCAPE '!';
SELECT s FROM t WHERE s NOT LIKE '%a%' ORDER BY n;
SELECT s FROM t WHERE s ~ '^[Aa]p' ORDER BY n;
SELECT s FROM t WHERE s !~* 'A' ORDER BY n;
SELECT n FROM t WHERE s IN ('apple', 'banana') ORDER BY n;
SELECT 'abc' LIKE 'ab' AS whole, 'abc' LIKE 'abc' AS exact;
