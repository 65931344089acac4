-- Titles, footers, NULL and tuples only.
\C 'A title'
SELECT 1 AS a;
SELECT 'wider than the title is' AS a, 1 AS b;
\C
\pset footer off
SELECT 1 AS a;
\pset footer on
\pset null (null)
SELECT NULL AS a, '' AS b;
\t on
SELECT NULL AS a, 1 AS b;
SELECT 1 WHERE false;
\t off
SELECT;
SELECT WHERE false;
SELECT FROM generate_series(1, 2);
\x
SELECT;
SELECT 1 AS a WHERE false;
