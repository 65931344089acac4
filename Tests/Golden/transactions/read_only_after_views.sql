-- A read-only transaction refuses a change when the statement starts: after views are checked and constants are folded, before tables
-- are checked.
create role alice;
create table t (id int);
create view v as select * from t;
create view counted as select count(*) from t;
create function folded(int) returns int immutable language plpgsql as 'begin raise exception ''folded''; end';
begin read only; set role alice; delete from t; rollback;
begin read only; set role alice; delete from v; rollback;
begin read only; set role alice; delete from counted; rollback;
begin read only; set role alice; with x as (insert into v values (1)) select * from t; rollback;
begin read only; update t set id = folded(1); rollback;
begin read only; with x as (insert into counted values (1)) select 1; rollback;
begin read only; with x as (insert into v values (1)) select 1; rollback;
