-- Arrays compare element by element; @> asks for containment, && for a common element, and nulls are contained nowhere.
SELECT ARRAY[1, 2, 3] @> ARRAY[3, 1, 1] AS contains, ARRAY[1] <@ ARRAY[1, 2] AS within, ARRAY[1, 2] && ARRAY[2, 9] AS overlap, ARRAY[NULL]::int[] && ARRAY[NULL]::int[] AS null_overlap;
SELECT ARRAY[1, 2] @> '{}' AS contains_empty, ARRAY[1, NULL] @> ARRAY[NULL]::int[] AS contains_null;
SELECT ARRAY[1, 2] < ARRAY[1, 3] AS less, ARRAY[1, 2] < ARRAY[1, 2, 0] AS shorter, ARRAY[2] > ARRAY[1, 9] AS greater, ARRAY[1, NULL] = ARRAY[1, NULL] AS null_equal;
SELECT ARRAY[[1, 2]] = ARRAY[1, 2] AS shape, '[0:1]={1,2}'::int[] = ARRAY[1, 2] AS bounds;
SELECT 1 || ARRAY[2, 3] AS front, ARRAY[1] || 2 AS back, ARRAY[1, 2] || ARRAY[3] AS joined, ARRAY[1, 2] || ARRAY[[3, 4]] AS row_added;
SELECT ARRAY['a'] || 'b';
SELECT ARRAY['a'] || '{b}';
SELECT ARRAY[1] @> ARRAY['a'];
SELECT ARRAY[1] && ARRAY[1.5];
SELECT ARRAY[1] + ARRAY[1];
SELECT ARRAY[1] = 1;
