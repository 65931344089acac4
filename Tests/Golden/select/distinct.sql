-- DISTINCT removes equal rows, NULLs count as equal. DISTINCT ON keeps the first row of each group.
CREATE TABLE t (country text, city text, people integer);
INSERT INTO t VALUES ('DE', 'Berlin', 3), ('DE', 'Bonn', 1), ('FR', 'Paris', 2), ('FR', 'Paris', 2), (NULL, 'Rome', 3), (NULL, 'Oslo', 1);
SELECT DISTINCT country FROM t ORDER BY country;
SELECT DISTINCT country, people FROM t ORDER BY country, people;
SELECT DISTINCT ON (country) country, city, people FROM t ORDER BY country, people DESC;
SELECT count(DISTINCT country) AS countries, count(DISTINCT people) AS sizes FROM t;
SELECT DISTINCT country FROM t ORDER BY people;
SELECT DISTINCT ON (country) country, city FROM t ORDER BY city;
SELECT ALL people FROM t ORDER BY 1 LIMIT 2;
