-- A view prints tests of JSON and its readers back.
\pset null '(null)'
create table ju (a int, j json, b jsonb, t text, arr int[], k jsonb);
insert into ju values (1, '{"a":1}', '{"b":2}', '{"c":3}', '{1,2}', '[1,"x",null]');
create view v1 as select
 t is json as i1, t is json value i2, t is not json object i3, j is json array with unique keys i4, b is json scalar i5, t is json object without unique keys i6,
 json(t) as p1, json(t with unique keys) p2, json_scalar(a) s1, json_serialize(j) z1 from ju;
select pg_get_viewdef('v1'::regclass, true);
select pg_get_viewdef('v1'::regclass);
table v1;
