-- ARRAY[…] finds one type for its elements; nested arrays must all be of one shape; ARRAY(SELECT …) makes one of rows.
SELECT ARRAY[1, 2.5, NULL] AS mixed, pg_typeof(ARRAY[1, 2.5]), ARRAY['a', NULL, ''] AS texts, ARRAY[[1, 2], [3, 4]] AS matrix;
SELECT ARRAY[]::int[] AS empty, ARRAY[ARRAY[]]::int[] AS nested_empty, ARRAY(SELECT n * n FROM generate_series(1, 3) AS n) AS squares;
SELECT ARRAY(SELECT 1 WHERE false) AS none, ARRAY(SELECT ARRAY[n, -n] FROM generate_series(1, 2) AS n) AS rows;
SELECT '{1, 2 ,"3"}'::int[] AS spaces, '{a,"b c",null,"null","\""}'::text[] AS quoting, '[0:1][2:3]={{1,2},{3,4}}'::int[] AS bounds;
SELECT ARRAY[];
SELECT ARRAY[1, 'x'];
SELECT ARRAY[[1, 2], [3]];
SELECT ARRAY[1, true];
SELECT ARRAY[1, [2]];
SELECT '{1,2'::int[];
SELECT '{{1,2},{3}}'::int[];
SELECT '{1,,2}'::int[];
SELECT '[1:2]={1}'::int[];
SELECT ARRAY(SELECT 1, 2);
