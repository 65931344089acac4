-- SET a[i] and SET a[l:u] replace a part of the stored array, which grows where it has one dimension and must not where it has more.
create table t (id int, a int[], b int[][]);
insert into t values (1, '{1,2,3,4}', '{{1,2,3},{4,5,6},{7,8,9}}');
update t set a[2] = 20;
update t set a[3:4] = '{30,40,50}';
update t set a[7:8] = '{7,8}';
update t set a[-1:0] = '{-1,0}';
select a from t;
update t set a[2:3] = '{200}';
update t set a[3:2] = '{200}';
update t set a[null] = 3;
update t set b[1:2][2:3] = '{{20,30},{50,60}}';
update t set b[3] = 5;
update t set b[4][1] = 5;
update t set b[2:4][1:1] = '{1,2,3}';
select b from t;
-- An empty array or NULL takes the bounds that are given, which must then be all.
update t set a = null;
update t set a[:2] = '{5,6}';
update t set a[2:3] = '{5,6}', b[1:1][1:1] = null;
select a, b from t;
-- Several parts of one column make one new value; the whole and a part do not go together.
update t set a[2] = 3, a[4] = 4;
update t set a = '{1}', a[2] = 3;
insert into t (id, a[1], a[2], b[1:2][1:2]) values (2, 10, 20, '{{1,2},{3,4}}');
insert into t (id, b[1:2][1:2]) values (3, '{{10, 20}}');
insert into t (id, a[1:2]) values (4, 3);
select * from t order by id;
