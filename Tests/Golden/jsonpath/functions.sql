-- The operators swallow errors of a path, the functions do so when they are told to be silent.
\pset null '(null)'
select '{"a":1}'::jsonb @? '$.a', '{"a":1}'::jsonb @? '$.b', '{"a":1}'::jsonb @? 'strict $.b';
select '{"a":1}'::jsonb @@ '$.a == 1', '{"a":1}'::jsonb @@ '$.b == 2', '{"a":1}'::jsonb @@ '$.a';
select jsonb_path_match('{"a":1}', '$.a');
select jsonb_path_match('{"a":1}', '$.a', silent=>true);
select jsonb_path_exists('{"a":1}', 'strict $.b');
select jsonb_path_exists('{"a":1}', 'strict $.b', '{}', true);
select jsonb_path_query_array('[1,2,3]', '$[*] ? (@ > 1)');
select jsonb_path_query_first('[1,2,3]', '$[*] ? (@ > 1)');
select jsonb_path_query_first('[1,2,3]', '$[*] ? (@ > 10)');
select jsonb_path_query('["1","12.5",3.5]', '$[*].bigint()');
