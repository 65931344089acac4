-- JSON_TABLE makes rows of what a path finds, and columns of what other paths find in each.
\pset null '(null)'
select * from json_table('[{"a":1,"b":"x"},{"a":"2"},{"b":null}]', '$[*]' columns (id for ordinality, a int, b text, c text default 'none' on empty));
select * from json_table('[{"a":"y"}]', '$[*]' columns (a int error on error));
select * from json_table('[{"a":"y"}]', '$[*]' columns (a int) error on error);
select * from json_table('[{"a":"y"}]', 'strict $[*].b' columns (a int));
select * from json_table('[{"a":"y"}]', 'strict $[*].b' columns (a int) error on error);
select * from json_table('[{"a":"y"}]', '$[*]' columns (a int path '$.zz' error on empty));
select * from json_table('[{"a":"y"}]', '$[*]' columns (a bool exists, b int exists path '$.zz', c text exists path '$.a'));
select * from json_table('[{"a":[1,2]}]', '$[*]' columns (a jsonb, b text format json path '$.a', c int[] path '$.a', d text path '$.a', e jsonb path '$.a[*]' with wrapper, f text path '$.a[0]' omit quotes));
select * from json_table('[1,2]', '$[*] ? (@ > $x)' passing 1 as x columns (v int path '$'));
select * from json_table(null::jsonb, '$' columns (a int));
select t.id, j.* from (values (1,'[1,2]'::jsonb),(2,'[]'),(3,null)) t(id,d), json_table(d, '$[*]' columns (v int path '$')) j order by 1,2;
select t.id, j.* from (values (1,'[1,2]'::jsonb),(2,'[]'),(3,null)) t(id,d) left join json_table(d, '$[*]' columns (v int path '$')) j on true order by 1,2;
select * from json_table('[]', '$' columns (a int, a text));
