-- A view prints constructors of JSON back with the type that they return.
\pset null '(null)'
create table ju (a int, j json, b jsonb, t text, arr int[], k jsonb);
insert into ju values (1, '{"a":1}', '{"b":2}', '{"c":3}', '{1,2}', '[1,"x",null]');
create view v2 as select json_object('a': 1, 'b' value t) o1, json_object('a': t null on null with unique keys returning jsonb) o2, json_object(t : a absent on null) o3,
 json_object() o4, json_object(returning text) o5, json_array(1,a,t) a1, json_array(a, t null on null returning jsonb) a2, json_array(select a from ju order by a) a3, json_array(select a from ju returning jsonb) a31, json_array() a4, json_object('a': t format json) o6 from ju;
select pg_get_viewdef('v2'::regclass, true);
select pg_get_viewdef('v2'::regclass);
table v2;
