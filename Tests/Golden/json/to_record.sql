-- json_to_record and its kin take their columns from a column definition list.
\pset null '(null)'
select * from jsonb_to_record('{"a":1,"b":[1,"2"],"c":"foo"}') as x(a int, b text, c text, d bool);
select * from json_to_record('{"a":1,"b":[1,"2"],"c":"foo"}') as x(a int, b text[], c varchar(2), d bool);
select * from json_to_record('{"a":1,"b":[1,"2"],"c":"foo"}') as x(a int, b text[], c varchar, d bool);
select * from jsonb_to_recordset('[{"a":1,"b":"x"},{"a":"2"}]') as x(a int, b text);
select * from json_to_recordset('[{"a":1,"b":"x"},{"a":"2"}]') with ordinality as x(a int, b text);
select * from rows from (json_to_recordset('[{"a":1,"b":"x"},{"a":"2"}]') as (a int, b text)) with ordinality as t(p,q,n);
select * from jsonb_to_record('{"a":1}');
select jsonb_to_record('{"a":1}');
select jsonb_to_recordset('[{"a":1}]');
create table s (id int, j jsonb);
create view vr as select x.* from s, jsonb_to_record(s.j) as x(a int, b jsonb) ;
select pg_get_viewdef('vr'::regclass);
