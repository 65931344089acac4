-- \x auto turns to records when a table is wider than the columns that are there.
\pset columns 30
\x auto
SELECT 1 AS a, 'short' AS b;
SELECT 1 AS a, repeat('long ', 10) AS b;
SELECT repeat('long ', 10) AS only_one_column;
\pset format wrapped
SELECT 1 AS a, repeat('long ', 10) AS b;
\x off
SELECT 1 AS a, repeat('long ', 10) AS b;
\x x
\x on
\x auto
\x
\x
