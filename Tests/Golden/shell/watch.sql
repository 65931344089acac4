-- \watch executes a query again and again, under a title that tells the time; an error ends it, and so do c= and m=.
\o |sed 's/[A-Z][a-z][a-z] [A-Z][a-z][a-z] [ 0-9]* [0-9:]* [0-9]*/NOW/'
SELECT 1 AS a \watch c=2 i=0.01
SELECT 1 AS a \watch 0.01 c=1
\pset title 'mine'
SELECT 1 AS a \watch interval=0.01 count=2
\pset title
SELECT 1 WHERE false \watch i=0.01 c=3 m=1
SELECT 'two' AS x; SELECT 'queries' AS x \watch c=1
SELECT $1 AS bound \bind 4 \watch c=2 i=0
\pset format csv
SELECT 1 AS a \watch c=1
\pset format aligned
SELECT 1 AS a \watch 12345.678 c=1
SELECT 1 AS a \watch .5 c=1
SELECT 1 AS a \watch i=0x10 c=1
\o
SELECT 1 AS previous;
\watch x
\watch -1
\watch c=0
\watch c=x
\watch m=0
\watch foo=2
\watch 1 1
\watch c=1 c=2
\watch m=1 min_rows=2
\watch i=1e400
-- The query is gone afterwards, and the variables know nothing of it.
\p
SELECT 1/0 \watch c=2
\echo :ROW_COUNT :ERROR :LAST_ERROR_MESSAGE
CREATE TABLE t () \watch c=1
COPY (SELECT 5) TO STDOUT \watch c=1
