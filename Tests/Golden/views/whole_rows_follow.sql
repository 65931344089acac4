-- A whole row in a view has the columns that the table has when the view is read; dropping a column does not need the view to go.
create table t(a int, b int, c int);
insert into t values (1,2,3);
create function f(t) returns text language sql as 'select $1.a::text || coalesce($1.c::text, ''-'')';
create view v as select t, t.a, f(t) as f from t;
create view v3 as select (t).b from t;
alter table t add d int default 9;
select * from v;
alter table t drop column b;
drop view v3;
alter table t drop column b;
select * from v;
alter table t drop column d;
select * from v;
-- of the columns that the owner may read, the row needs all
create role ann;
create role bob;
grant select on v to bob;
grant select on t to ann;
grant create on schema public to ann;
alter view v owner to ann;
set role bob;
select t from v;
reset role;
revoke select on t from ann;
grant select (a, c) on t to ann;
select t from v;
alter table t add e int;
select t from v;
select a from v;
-- rows that are stored cannot be given a value
reset role;
create materialized view m as select t from t;
alter table t add g int default 9;
alter table t alter a type bigint;
