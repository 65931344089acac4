-- type, size and the methods of numbers, applied to each element of an array in lax mode.
\pset null '(null)'
select jsonb_path_query('[1,"2",null,true,{"a":1},[1]]', '$[*].size()');
select jsonb_path_query('[1,"2",null]', 'strict $[*].size()');
select jsonb_path_query('[1.5,-2.5]', '$[*].abs()');
select jsonb_path_query('[1.5,-2.5]', '$.ceiling()');
select jsonb_path_query('[1.5,-2.5]', '$.floor()');
select jsonb_path_query('"a"', '$.floor()');
select jsonb_path_query('["1.23","1e400"]', '$[*].double()');
select jsonb_path_query('"nan"', '$.double()');
select jsonb_path_query('{}', '$.double()');
select jsonb_path_query('{"a":1,"b":[1,2]}', '$.keyvalue()');
select jsonb_path_query('[{"a":1,"b":[1,2]},{"c":{"a":"bbb"}}]', '$[*].keyvalue()');
