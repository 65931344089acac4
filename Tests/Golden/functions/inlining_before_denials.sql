-- What goes wrong when a function's body is looked at for being written in the place of its call is told before the denial of a
-- table, also of one behind a view.
create role bob login;
create schema s2; create schema s12;
create table s12.t13 (id int); create view s2.v16 as select id from s12.t13; alter view s2.v16 owner to bob;
create table s2.t15 (id int, a int);
create function f25(int) returns int language sql as 'UPDATE s2.t15 SET a = a WHERE a = $1 RETURNING 2';
create function f26(int) returns int language sql as 'select a from s2.t15 WHERE a = $1';
drop table s2.t15;
select f25(id) from s2.v16;
select f26(id) from s2.v16;
select f25(1) from s2.v16;
set role bob;
select f25(id) from s12.t13;
select f25(id) from s2.v16;
