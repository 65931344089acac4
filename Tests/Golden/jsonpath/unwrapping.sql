-- In lax mode arrays are taken apart and values are taken as arrays where that fits; in strict mode neither.
\pset null '(null)'
select jsonb_path_query('[1,2,3]', '$ ? (@ > 1)');
select jsonb_path_query('[[1,2],[3]]', '$[*] ? (@ > 1)');
select jsonb_path_query('[[1,2],[3]]', 'strict $[*] ? (@ > 1)');
select jsonb_path_query('[[1,2],[3]]', 'strict $[*] ? (@[*] > 1)');
select jsonb_path_query('{"a":1,"b":2}', '$.*');
select jsonb_path_query('[1]', 'strict $.*');
select jsonb_path_query('1', 'strict $[*]');
select jsonb_path_query('1', 'strict $[0]');
select jsonb_path_query('1', 'lax $[0]');
select jsonb_path_query('{"a":true}', '$ ? (@.a == true && !(@.b == 1))');
select jsonb_path_query('{"a":true}', '$ ? (@.a == true || @.b == 1)');
select jsonb_path_query('{"a":true}', '($.a == true).type()');
select json_strip_nulls('{"a":null,"b":[1,null,{"c":null}]}'), json_strip_nulls('{"a":null,"b":[1,null,{"c":null}]}', true);
