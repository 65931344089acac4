-- COPY of a change without RETURNING is refused before the change is planned.
create foreign data wrapper w;
create server h foreign data wrapper w;
create foreign table x (id int) server h;
create table t (id int);
create view v as select 1 as a;
create materialized view m as select 1 as a with no data;
copy (insert into x default values) to stdout;
copy (insert into x default values returning id) to stdout;
copy (insert into v values (1)) to stdout;
copy (update m set a = 1) to stdout;
copy (delete from nix) to stdout;
create role ann; set role ann;
copy (insert into t values (1)) to stdout;
copy (insert into t values (1) returning id) to stdout;
