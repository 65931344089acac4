-- \g takes print options in parentheses, for one result.
SELECT 1 AS a, 'x' AS b \g (format=unaligned)
SELECT 1 AS a, 'x' AS b \g (format=csv tuples_only)
SELECT 1 AS a, 'x' AS b \gx (border=2)
SELECT 1 AS a, 'x' AS b \g (expanded=on title='a title')
SELECT 1 AS a, NULL AS b \g ( null = '(null)' )
SELECT 1 AS a, NULL AS b \g (null='(null)' footer=off)
SELECT 1 AS a \g
\g
\gx
SELECT 1 AS a \g (format=nosuch)
SELECT 2 AS a \g (nosuch=1)
\r
SELECT 3 AS a \g (
\r
SELECT 4 AS a \g (border=2) |cat
SELECT 5 AS a \gx |cat
SELECT 6 AS a \g /nonexistent/file
