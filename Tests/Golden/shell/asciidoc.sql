-- Asciidoc tables.
\pset format asciidoc
SELECT 1 AS "a|b", 'x | y' AS c, '' AS d UNION ALL SELECT 2, 'z', NULL ORDER BY 1;
\pset border 0
SELECT 1 AS a, 'b' AS b;
\pset border 2
\pset title 'A title'
SELECT 1 AS a, 'b' AS b;
\x
SELECT 1 AS a, 'b' AS b, NULL AS c UNION ALL SELECT 2, 'c', 'd' ORDER BY 1;
\t
SELECT 1 AS a, 'b' AS b;
\x
SELECT 1 AS a, 'b' AS b;
\t
\pset footer off
SELECT 1 AS a WHERE false;
