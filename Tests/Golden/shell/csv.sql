-- CSV: quotes only where they are needed, no footer, a separator of one byte.
\pset format csv
SELECT 1 AS a, 'x,y' AS "b,c", 'say "hi"' AS d, E'two\nlines' AS e, NULL AS n, '' AS empty, ' ' AS blank;
\pset csv_fieldsep ';'
SELECT 1 AS a, 'x;y' AS b, 'x,y' AS c;
\pset csv_fieldsep '\t'
SELECT 1 AS a, 'x' AS b;
\pset csv_fieldsep 'ab'
\pset csv_fieldsep '"'
\pset csv_fieldsep '\n'
\pset csv_fieldsep ''
\pset csv_fieldsep
\pset null 'NULL'
\pset title 'not shown'
SELECT NULL AS n, '\.' AS dot;
\t
SELECT 1 AS a, 2 AS b;
\x
SELECT 1 AS a, 2 AS b;
\t
SELECT 1 AS a, 'x' AS b UNION ALL SELECT 2, 'y' ORDER BY 1;
