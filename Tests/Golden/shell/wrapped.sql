-- The format wrapped breaks cells so that a table fits into the columns that are there.
\pset format wrapped
\pset columns 40
SELECT 'a rather long text that does not fit' AS first, 'another long text with many words in it' AS second;
SELECT 1 AS id, repeat('x', 50) AS unbroken;
SELECT E'one\ntwo three four five six seven eight nine ten' AS lines, 12345 AS n;
\pset border 2
SELECT 'a rather long text that does not fit' AS first, 'another long text with many words in it' AS second;
\pset border 0
SELECT 'a rather long text that does not fit' AS first, 'another long text with many words in it' AS second;
\pset border 1
\pset linestyle unicode
SELECT 'a rather long text that does not fit' AS first, 'another long text with many words in it' AS second;
\pset linestyle old-ascii
SELECT 'a rather long text that does not fit' AS first, 'another long text with many words in it' AS second;
\pset columns 10
SELECT 'a rather long text' AS first, 'another' AS "a wide header here";
\pset columns 40
\pset linestyle ascii
\x
SELECT 'a rather long text that does not fit into the line at all' AS first, 1 AS n;
SELECT '日本語日本語日本語日本語日本語日本語日本語' AS wide;
