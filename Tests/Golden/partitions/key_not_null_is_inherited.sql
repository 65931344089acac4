-- The NOT NULL that a primary key brings is inherited by partitions under its name like any other.
create table pa(id int primary key, a int not null check (a > 0)) partition by range (id);
create table pa1 partition of pa for values from (1) to (10);
create table pa2(id int, a int not null check (a > 0), constraint pa_a_check check (a > 0));
alter table pa2 drop constraint pa2_a_check;
alter table pa attach partition pa2 for values from (10) to (20);
select conrelid::regclass, conname, contype, coninhcount, conislocal, connoinherit from pg_constraint where conrelid in ('pa'::regclass, 'pa1'::regclass, 'pa2'::regclass) order by 1, 2;
alter table pa1 drop constraint pa1_id_not_null;
alter table pa1 drop constraint pa_id_not_null;
alter table pa1 alter id drop not null;
