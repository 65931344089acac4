-- A view that may not be read is told before a foreign table whose wrapper has no handler, wherever the two stand; and constraints
-- of foreign tables are not among those of information_schema.
create foreign data wrapper w; create server h foreign data wrapper w;
create foreign table x (id int not null check (id > 0), a text);
create foreign table x (id int not null check (id > 0), a text) server h;
create table t (id int primary key, a int not null check (a > 0), b int unique);
create view v as select * from t;
select constraint_name, constraint_type from information_schema.table_constraints where table_schema = 'public' order by 1;
select * from information_schema.check_constraints where constraint_schema = 'public' and constraint_name !~ '_[0-9]+_' order by 3;
select table_name, column_name, constraint_name from information_schema.constraint_column_usage where table_schema = 'public' order by 1,2,3;
select table_name, constraint_name from information_schema.constraint_table_usage where table_schema = 'public' order by 1,2;
select table_name, constraint_name from information_schema.key_column_usage where table_schema = 'public' order by 1,2;
create role ann; create view vv as select 1 as id;
set role ann;
select * from x;
select * from v;
select * from x, v;
select * from v, x;
select * from x where exists (select from v);
select * from v where exists (select from x);
select * from x, t;
select * from t, x;
with w as (select * from v) select * from x, w;
insert into x select id from v;
insert into v select id from x;
create schema s; 
reset role; create schema s;
create function s.f() returns int language sql as 'select 1'; set role ann;
select s.f() from x;
