-- a[l:u] is the part of an array between two bounds; a bound that is left out is the array's own, and one slice makes all subscripts slices.
create table t (id int, a int[], b int[][]);
insert into t values (1, '{1,2,3,4}', '{{1,2,3},{4,5,6},{7,8,9}}'), (2, '[5:6]={5,6}', null);
select id, a[2:3], a[:2], a[3:], a[:] from t order by id;
-- What lies outside is left out; nothing inside is an empty array; a NULL bound gives NULL.
select a[0:1], a[5:6], a[3:2], a[null:2], a[2:null] from t where id = 1;
-- A plain subscript among slices counts from 1.
select b[1:2][2:], b[2:2][1:1], b[1:2], b[:][2], b[2], b[2][1] from t where id = 1;
select (array['a','b','c'])[2:], array_dims((array['a','b','c'])[2:]), ('{{1,2},{3,4}}'::int[])[2:2][1:2];
select a['x':2] from t;
select id[1:2] from t;
create view v as select id, a[1:2] as s, a[:][1:] as q from t;
select pg_get_viewdef('v');
