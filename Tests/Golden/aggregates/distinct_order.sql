-- With DISTINCT an aggregate sorts by its arguments only; casts that nobody wrote don't make them others.
CREATE TABLE t (v varchar(5), n integer);
INSERT INTO t VALUES ('b', 1), ('a', 2), ('b', 3), ('c', 4);
SELECT string_agg(DISTINCT v, ',' ORDER BY v DESC) FROM t;
SELECT string_agg(DISTINCT v, ',' ORDER BY v::text) FROM t;
SELECT string_agg(DISTINCT v, ',' ORDER BY n) FROM t;
SELECT array_agg(DISTINCT n % 2 ORDER BY n % 2 DESC) FROM t;
