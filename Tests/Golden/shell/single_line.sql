-- flags: -S
-- With SINGLELINE the end of a line ends a statement, except within quotes and parentheses.
SELECT 1 AS a
SELECT (
2) AS b
SELECT 'two
lines' AS c
SELECT 3 AS d;
\echo x
