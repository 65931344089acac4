-- \bind sends the next query with the values of its parameters; their types come from where they stand.
SELECT $1, $2::int + 1 AS next \bind a 5 \g
SELECT $1 AS quoted \bind 'a b' \g
SELECT 1 \bind \gx
SELECT $1 AS a, $2 AS b \bind foo bar \gset
\echo :a :b
-- The number of values must be right, and each must be one of its type.
SELECT $1, $2::int \bind a \g
SELECT 1 \bind x \g
SELECT $1::int \bind x \g
SELECT $1::date \bind 2024-02-30 \g
-- One statement is all that may be sent.
SELECT 1 \; SELECT 2 \bind \g
SELECT 1; SELECT 2 AS second \bind \g
CREATE TABLE t (a int) \bind \g
INSERT INTO t VALUES ($1), ($2) \bind 1 2 \g
INSERT INTO t VALUES ($1) RETURNING a \bind 9 \g
UPDATE t SET a = a + $1 WHERE a < $2 RETURNING * \bind 10 5 \g (format=csv)
COPY t TO STDOUT \bind \g
-- Without \g the values stay for the next query.
\bind 4
SELECT $1 AS later \g
\bind 4
\r
SELECT $1 AS later_still \g
-- It ends with one query.
SELECT $1 \g
SELECT 'select ' || $1 \bind 3 \gexec
INSERT INTO nosuch VALUES ($1) \bind 1 \g
