-- A view prints JSON_EXISTS, JSON_VALUE and JSON_QUERY back, with what is not usual.
\pset null '(null)'
create table ju (a int, j json, b jsonb, t text, arr int[], k jsonb);
insert into ju values (1, '{"a":1}', '{"b":2}', '{"c":3}', '{1,2}', '[1,"x",null]');
create view v4 as select json_exists(b, '$.b') e1, json_exists(b, 'strict $.b ? (@ > $x)' passing a as x, t as "Y" error on error) e2, json_exists(t, '$.c' unknown on error) e3,
 json_value(b, '$.b') v1, json_value(b, '$.b' returning int default 0 on empty error on error) v2, json_value(j, '$.x' returning numeric(5,2) null on empty default 1.5 + 1 on error) v3,
 json_query(b, '$') q1, json_query(k, '$[*]' with wrapper) q2, json_query(k, '$[*]' with conditional wrapper) q3, json_query(k, '$[1]' omit quotes) q4, json_query(k, '$[1]' returning text keep quotes empty on empty empty object on error) q5, json_query(k, '$' without wrapper empty array on empty) q6, json_query(k, '$[1]' returning int[] default '{}' on empty) q7 from ju;
select pg_get_viewdef('v4'::regclass, true);
select pg_get_viewdef('v4'::regclass);
table v4;
