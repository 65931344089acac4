-- SET SCHEMA asks for CREATE on the new schema first, and whether the object is one's own after that; of tables the other way round.
create role ann; create schema s1; grant usage on schema s1 to ann;
create table s1.t4(id int primary key, a int);
create domain s1.y3 as int;
create statistics s1.k13 on id, a from s1.t4;
create function s1.f() returns int language sql return 1;
set role ann;
alter statistics s1.k13 set schema public;
alter statistics s1.k13 set schema s1;
alter function s1.f() set schema public;
alter type s1.y3 set schema public;
alter domain s1.y3 set schema public;
alter table s1.t4 set schema public;
alter statistics s1.k13 set schema nope;
reset role;
