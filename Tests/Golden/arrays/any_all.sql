-- = ANY asks whether some element fits, = ALL whether every one does; an unknown element may leave the answer unknown.
SELECT 2 = ANY (ARRAY[1, 2]) AS found, 3 = ANY (ARRAY[1, NULL]) AS unknown, 1 = ANY (ARRAY[1, NULL]) AS found_anyway, 1 = ANY ('{}') AS none;
SELECT 2 > ALL (ARRAY[0, 1]) AS above, 2 > ALL (ARRAY[0, NULL]) AS unknown, 2 > ALL (ARRAY[5, NULL]) AS no, 2 > ALL ('{}'::int[]) AS vacuous;
SELECT 'sql' LIKE ANY (ARRAY['n%', 's%']) AS some_like, 'sql' NOT LIKE ALL (ARRAY['n%', 'x%']) AS none_like, 'SQL' ILIKE SOME ('{s%}') AS ilike;
SELECT NULL = ANY (ARRAY[1, 2]) AS left_null, 1 = ANY (NULL::int[]) AS no_array;
SELECT n FROM generate_series(1, 5) AS n WHERE n <> ALL ('{2,4}') ORDER BY n;
SELECT 4 = ANY (ARRAY[[1, 2], [3, 4]]) AS in_matrix;
SELECT 1 = ANY (1);
SELECT 1 = ANY (ARRAY['a']);
SELECT 1 + ANY (ARRAY[1]);
SELECT 'a' = ANY ('a');
SELECT ANY (ARRAY[1]);
