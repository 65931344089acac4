-- NESTED PATH makes rows of what is inside; sibling paths follow each other, the columns of the others NULL.
\pset null '(null)'
select * from json_table('[]', '$' columns (a int, nested path '$' as a columns (b int)));
select * from json_table('{"a":[{"b":[1,2]},{"b":[3]}],"c":[7,8]}', '$' columns (o for ordinality, nested '$.a[*]' columns (i for ordinality, nested path '$.b[*]' columns (b int path '$')), nested '$.c[*]' columns (c int path '$')));
select * from json_table('[{"a":1,"b":[1,2]},{"a":2,"b":[]}]'::jsonb, '$[*]' columns (a int, nested path '$.b[*]' columns (b int path '$')));
