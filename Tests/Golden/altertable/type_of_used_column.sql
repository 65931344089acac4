-- The type of a column stays when a view, a trigger, a policy or a generated column reads it; the oldest of them is told.
create table t2 (id int, b int);
create function g() returns trigger language plpgsql as 'begin return new; end';
create trigger g5 before insert on t2 for each row when (new.id > 2) execute function g();
create view v21 as select id from t2;
alter table t2 alter id type bigint;
drop trigger g5 on t2;
alter table t2 alter id type bigint;
create policy p on t2 using (b > 1);
create view v22 as select b from t2;
alter table t2 alter b type bigint;
create table t5 (a int, b int generated always as (a + 1) stored);
create view v5 as select a from t5;
alter table t5 alter a type bigint;
