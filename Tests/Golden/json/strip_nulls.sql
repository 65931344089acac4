-- strip_nulls leaves out keys whose values are null, and elements of arrays where it is told to.
\pset null '(null)'
select json_strip_nulls('{"a":null,"b":[1,null,{"c":null}]}'), json_strip_nulls('{"a":null,"b":[1,null,{"c":null}]}', true);
select jsonb_strip_nulls('{"a":null,"b":[1,null,{"c":null}]}'), jsonb_strip_nulls('{"a":null,"b":[1,null,{"c":null}]}', true);
