-- keyvalue makes an object of each member; its id tells which object the member belongs to.
\pset null '(null)'
select jsonb_path_query('{"a":1,"b":[1,2]}', '$.keyvalue()');
select jsonb_path_query('[{"a":1,"b":[1,2]},{"c":{"a":"bbb"}}]', '$[*].keyvalue()');
select jsonb_path_query('[{"a":1,"b":[1,2]},{"c":{"a":"bbb"}}]', '$.**.keyvalue()');
select jsonb_path_query('[{"a":1.50,"b":[1,2]},{"c":{"a":"bbb"}}]', '$.**.keyvalue().value.keyvalue()');
select jsonb_path_query('{}', '$.keyvalue()');
select jsonb_path_query('[]', 'strict $.keyvalue()');
