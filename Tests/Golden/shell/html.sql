-- HTML tables: border and tableattr go into the tag, text is escaped.
\pset format html
SELECT 1 AS "a<b", E'x & "y"\nz' AS c, '  led' AS d, '' AS e, NULL AS f;
\pset border 2
\pset tableattr 'class="x"'
\pset title 'A & B'
SELECT 1 AS a UNION ALL SELECT 2 ORDER BY 1;
\x
SELECT 1 AS a, 'two' AS b UNION ALL SELECT 2, 'three' ORDER BY 1;
\t
SELECT 1 AS a, 'two' AS b;
\x
SELECT 1 AS a, 'two' AS b;
\t
\pset footer off
SELECT 1 AS a WHERE false;
\pset null '(null)'
SELECT NULL AS a;
