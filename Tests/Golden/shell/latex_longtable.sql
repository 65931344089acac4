-- LaTeX's longtable repeats its head on each page; tableattr sets the widths of text columns.
\pset format latex-longtable
\pset border 0
SELECT 1 AS "a_b", 'x & y' AS c, 'd' AS d UNION ALL SELECT 2, 'z', 'e' ORDER BY 1;
\pset border 1
\pset tableattr '0.5 0.4'
SELECT 1 AS "a_b", 'x & y' AS c, 'd' AS d UNION ALL SELECT 2, 'z', 'e' ORDER BY 1;
\pset border 2
\pset tableattr ' 0.3'
SELECT 1 AS "a_b", 'x & y' AS c, 'd' AS d UNION ALL SELECT 2, 'z', 'e' ORDER BY 1;
\pset title 'A title'
SELECT 1 AS "a_b", 'x & y' AS c;
\pset border 3
SELECT 1 AS "a_b", 'x & y' AS c UNION ALL SELECT 2, 'z' ORDER BY 1;
\pset title
SELECT 1 AS "a_b", 'x & y' AS c;
\t
SELECT 1 AS "a_b", 'x & y' AS c;
