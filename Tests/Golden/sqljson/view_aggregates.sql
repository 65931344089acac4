-- A view prints aggregates of JSON back.
\pset null '(null)'
create table ju (a int, j json, b jsonb, t text, arr int[], k jsonb);
insert into ju values (1, '{"a":1}', '{"b":2}', '{"c":3}', '{1,2}', '[1,"x",null]');
create view v3 as select json_objectagg(t : a) g1, json_objectagg(t : a absent on null with unique keys returning jsonb) g2, json_arrayagg(a) g3, json_arrayagg(a order by a desc null on null returning jsonb) g4, json_arrayagg(a returning text) filter (where a > 0) g5 from ju;
select pg_get_viewdef('v3'::regclass, true);
select pg_get_viewdef('v3'::regclass);
table v3;
