-- \gdesc tells the columns of a query's result without executing it.
CREATE TABLE t (id int PRIMARY KEY, name varchar(20), price numeric(6,2)[]);
SELECT * FROM t \gdesc
SELECT id AS "a b", name || 'x', now(), 1, '?', NULL, row(1, 2) FROM t \gdesc
INSERT INTO t VALUES (1, 'a', NULL) RETURNING id \gdesc
INSERT INTO t VALUES (2, 'b', NULL) \gdesc
CREATE TABLE u () \gdesc
SELECT \gdesc
TABLE t \gdesc
SELECT $1::date AS d, $2 + 1 AS n \gdesc
SELECT 1/0 AS never \gdesc
SELECT nosuch FROM t \gdesc
SELECT FROM WHERE \gdesc
SHOW search_path \gdesc
EXPLAIN SELECT 1 \gdesc
VALUES (1, 'x'), (2, 'y') \gdesc
\x
SELECT 1 AS a, 'b' AS b \gdesc
\x
SELECT count(*) FROM t;
BEGIN;
SELECT 1 AS a \gdesc
SELECT nosuch \gdesc
SELECT 1 AS a \gdesc
ROLLBACK;
