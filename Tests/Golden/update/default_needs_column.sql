-- Setting a column to DEFAULT needs UPDATE on it like any other value, even for a generated column whose value it cannot change.
create role alice;
create table t (a int, b int default 3, g int generated always as (a) stored);
insert into t values (1, 2);
grant update (a) on t to alice;
set role alice;
update t set a = 2;
update t set a = 3, g = default;
update t set b = default;
reset role;
grant update (g, b) on t to alice;
set role alice;
update t set a = 4, b = default, g = default;
reset role;
select * from t;
