-- generate_subscripts gives the valid subscripts of one dimension of an array, and none for a dimension that is not there.
SELECT generate_subscripts('{a,b,c}'::text[], 1) AS n;
SELECT generate_subscripts('{a,b,c}'::text[], 1, true) AS down;
SELECT n, (ARRAY['x', 'y'])[n] AS item FROM generate_subscripts(ARRAY['x', 'y'], 1) AS n ORDER BY n;
SELECT array_agg(n) FROM generate_subscripts('[5:7]={1,2,3}'::int[], 1) AS n;
SELECT i, j FROM generate_subscripts('{{1,2},{3,4}}'::int[], 1) AS i, generate_subscripts('{{1,2},{3,4}}'::int[], 2) AS j ORDER BY i, j;
SELECT count(*) FROM generate_subscripts(ARRAY[1, 2], 2);
SELECT count(*) FROM generate_subscripts('{}'::int[], 1);
SELECT count(*) FROM generate_subscripts(NULL::int[], 1);
SELECT generate_subscripts(ARRAY[1]);
SELECT generate_subscripts(5, 1);
