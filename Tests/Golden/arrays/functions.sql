-- The array functions count, join, search and change arrays; most of them make new arrays, for arrays have no place to change.
SELECT array_length(ARRAY[[1, 2, 3], [4, 5, 6]], 1) AS rows, array_length(ARRAY[[1, 2, 3], [4, 5, 6]], 2) AS columns, array_length('{}'::int[], 1) AS none,
    cardinality(ARRAY[[1, 2], [3, 4]]) AS all_of_them, array_ndims(ARRAY[[1], [2]]) AS dimensions, array_dims('[2:4]={1,2,3}'::int[]) AS dims;
SELECT array_append(ARRAY[1], 2), array_prepend(0, ARRAY[1]), array_cat(ARRAY[1], ARRAY[2, 3]), ARRAY[1] || NULL || 2 AS with_null;
SELECT array_remove(ARRAY[1, 2, NULL, 1], 1), array_remove(ARRAY[1, NULL], NULL), array_replace(ARRAY[1, 2, 1], 1, 9);
SELECT array_position(ARRAY['a', 'b', 'a'], 'a', 2), array_positions(ARRAY[1, NULL, 1, NULL], NULL), array_position(ARRAY[1], 5);
SELECT array_to_string(ARRAY[1, NULL, 3], ','), array_to_string(ARRAY[1, NULL, 3], ',', '?'), string_to_array('a,b,,c', ',', ''), string_to_array('abc', NULL);
SELECT array_fill(7, ARRAY[2, 2]), array_fill('x'::text, ARRAY[2], ARRAY[0]), trim_array(ARRAY[1, 2, 3], 2), array_upper('[3:5]={1,2,3}'::int[], 1);
SELECT array_reverse(ARRAY[1, 2, 3]), array_sort(ARRAY[3, NULL, 1]), array_sort(ARRAY['b', 'a'], true);
SELECT array_append(ARRAY[1], 'x');
SELECT trim_array(ARRAY[1], 2);
SELECT array_position(ARRAY[[1, 2]], 1);
SELECT array_remove(ARRAY[[1, 2]], 1);
SELECT array_cat(ARRAY[1, 2], ARRAY[[1]]);
SELECT array_fill(1, ARRAY[-1]);
