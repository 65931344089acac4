-- Columns are as wide as their widest value in display columns; numbers stand right, headers in the middle.
SELECT 1 AS n, 'text' AS t, true AS b, 1.50 AS num, date '2024-01-01' AS d, NULL AS empty;
SELECT 1 AS "a wide header", 123456789 AS n;
SELECT 'wide value here' AS x, 1 AS y UNION ALL SELECT 'z', 1000000 ORDER BY y;
SELECT E'two\nlines' AS a, 'one' AS b, E'three\nlines\nhere' AS c;
SELECT E'tab\there' AS tab, 'x' AS x;
SELECT 'héllo' AS e, '日本語' AS jp, 'x' AS x UNION ALL SELECT 'plain', 'a', 'y' ORDER BY 1;
SELECT '日本' AS "列", 1 AS n;
SELECT '' AS empty_string, ' ' AS space;
SELECT 1 AS a WHERE false;
SELECT E'bell\x07' AS control;
