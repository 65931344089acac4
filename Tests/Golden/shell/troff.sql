-- Tables of troff's ms macros.
\pset format troff-ms
\pset border 0
SELECT 1 AS "a_b", E'x\\y' AS c UNION ALL SELECT 2, NULL ORDER BY 1;
\pset border 1
SELECT 1 AS "a_b", E'x\\y' AS c UNION ALL SELECT 2, 'z' ORDER BY 1;
\pset border 2
\pset title 'A title'
SELECT 1 AS "a_b", E'x\\y' AS c UNION ALL SELECT 2, 'z' ORDER BY 1;
\x
SELECT 1 AS "a_b", 'xy' AS c UNION ALL SELECT 2, 'z' ORDER BY 1;
\pset border 1
SELECT 1 AS "a_b", 'xy' AS c UNION ALL SELECT 2, 'z' ORDER BY 1;
\pset border 0
SELECT 1 AS "a_b", 'xy' AS c UNION ALL SELECT 2, 'z' ORDER BY 1;
\t
SELECT 1 AS "a_b", 'xy' AS c UNION ALL SELECT 2, 'z' ORDER BY 1;
\x
SELECT 1 AS "a_b", 'xy' AS c;
