-- A view prints JSON_TABLE back on lines of its own, with the names of paths that were made up.
\pset null '(null)'
create table ju (a int, j json, b jsonb, t text, arr int[], k jsonb);
insert into ju values (1, '{"a":1}', '{"b":2}', '{"c":3}', '{1,2}', '[1,"x",null]');
create view v5 as select jt.* from ju, json_table(k, '$[*]' columns (id for ordinality, x text path '$', y int path '$' default 5 on empty default 6 on error, e bool exists path '$.a', q jsonb format json path '$' with wrapper)) jt;
create view v6 as select * from json_table('[{"a":1,"b":[1,2]},{"a":2,"b":[]}]'::jsonb, '$[*]' as p passing 1 as x columns (a int, nested path '$.b[*]' as n columns (b int path '$', nested '$' columns (c int path '$')), nested path '$.b' columns (o for ordinality, z jsonb path '$')) error on error) as jt (p1,p2,p3,p4,p5);
select pg_get_viewdef('v5'::regclass, true);
select pg_get_viewdef('v5'::regclass);
table v5;
select pg_get_viewdef('v6'::regclass, true);
select pg_get_viewdef('v6'::regclass);
table v6;
