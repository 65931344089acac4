-- A subscript of jsonb is a key or a number; what is not there is NULL.
\pset null '(null)'
create table s (id int, j jsonb);
insert into s values (1,'{"a":1,"b":[1,2,3],"c":{"d":"x"}}'),(2,null),(3,'[1,2]'),(4,'5');
select id, j['a'], j['b'][1], j['c']['d'], j['b'][-1], j['zz'] from s order by id;
select id, j[1], j['1'] from s order by id;
select j[null] from s;
select j[1:2] from s;
select j['a':'b'] from s;
select j[1.5] from s;
select j[true] from s;
create view vs as select j['a'] as x, (j['b'])[1] as y, (j -> 'c')['d'] as z from s;
select pg_get_viewdef('vs'::regclass);
select ('{"a":{"b":1}}'::jsonb)['a']['b'];
select ('{"a":{"b":1}}'::json)['a'];
select id from s where j['a'] = '1' order by id;
