-- LaTeX with one field a line.
\pset format latex
\x
\pset border 0
SELECT 1 AS "a_b", 'x & y' AS c UNION ALL SELECT 2, 'z' ORDER BY 1;
\pset border 1
SELECT 1 AS "a_b", 'x & y' AS c UNION ALL SELECT 2, 'z' ORDER BY 1;
\pset border 2
\pset title 'A title'
SELECT 1 AS "a_b", 'x & y' AS c UNION ALL SELECT 2, 'z' ORDER BY 1;
\pset border 3
SELECT 1 AS "a_b", 'x & y' AS c UNION ALL SELECT 2, 'z' ORDER BY 1;
\t
SELECT 1 AS "a_b", 'x & y' AS c UNION ALL SELECT 2, 'z' ORDER BY 1;
\pset format latex-longtable
SELECT 1 AS a;
