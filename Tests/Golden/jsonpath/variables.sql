-- Variables of a path come from an object; a missing one is an error even where errors are silent.
\pset null '(null)'
select jsonb_path_query('[1,2,3,4]', '$[*] ? (@ > $x)');
select jsonb_path_query('[1,2,3,4]', '$[*] ? (@ > $x)', '[1]');
select jsonb_path_query('[1,"2",null,true,{"a":1},[1]]', '$[*].type()');
select jsonb_path_query('[1]', '$[*] ? (@ > $x)', '{}', true);
select jsonb_path_query_array('[1]', '$x[*]', '{"x":[7,8]}');
