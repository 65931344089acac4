-- A path in lax mode passes over what is not there; in strict mode that is an error, which silent swallows.
\pset null '(null)'
select jsonb_path_query('{"a":[1,2,{"b":3}]}', '$.a[*]');
select jsonb_path_query('{"a":[1,2,{"b":3}]}', '$.a.b');
select jsonb_path_query('{"a":[1,2,{"b":3}]}', 'strict $.a.b');
select jsonb_path_query('{"a":[1,2,{"b":3}]}', 'strict $.c');
select jsonb_path_query('{"a":[1,2,{"b":3}]}', 'strict $.a[*].b', silent => true);
select jsonb_path_query('[1,2,3]', '$[last]');
select jsonb_path_query('[1,2,3]', '$[last - 1 to last]');
select jsonb_path_query('[1,2,3]', 'strict $[5]');
select jsonb_path_query('[1,2,3]', '$[5]');
select jsonb_path_query('[1,2,3]', '$["a"]');
select jsonb_path_query('[1,2,3]', '$[10000000000]');
select jsonb_path_query('{"a":{"b":{"c":1}}}', '$.**');
select jsonb_path_query('{"a":{"b":{"c":1}}}', '$.**{1}');
select jsonb_path_query('{"a":{"b":{"c":1}}}', '$.**{last}');
select jsonb_path_query('{"a":{"b":{"c":1}}}', '$.**{1 to 2}');
select jsonb_path_query('[1,2,3,4]', '$[*] ? (@ > $x && @ <= $y)', '{"x":1,"y":3}');
