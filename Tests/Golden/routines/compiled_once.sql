-- What a session has compiled of a function is not analyzed again while its names mean the same: USAGE of schemas is asked of
-- the first role that runs it, not of those that follow. Privileges on tables and functions are asked each time, and a
-- change of any schema, of a table that is used or of the function makes PostgreSQL look again; EXECUTE always does.
create role bob; create schema s1; create table s1.t (id int); insert into s1.t values (1),(2); grant select on s1.t to bob;
create schema s2; grant usage on schema s2 to bob;
create function s2.p() returns bigint language plpgsql as $$ begin return (select count(*) from s1.t); end $$;
create function s2.q() returns bigint language sql volatile as 'select count(*) from s1.t';
create function s2.q2() returns bigint language sql volatile as 'select 5::bigint; select count(*) from s1.t';
create function s2.e() returns bigint language plpgsql as $$ declare n bigint; begin execute 'select count(*) from s1.t' into n; return n; end $$;
create function s2.i() returns int language plpgsql as $$ begin insert into s1.t values (3); return 1; end $$;
create function s2.c() returns int language plpgsql as $$ declare c cursor for select id from s1.t; n int; begin open c; fetch c into n; close c; return n; end $$;
create function s2.tt() returns trigger language plpgsql as $$ begin perform 1 from s1.t; return new; end $$;
create table s2.x (a int); grant all on s2.x to bob;
create trigger g before insert on s2.x for each row execute function s2.tt();
set role bob;
select s2.p(); 
select s2.q();
select s2.q2();
select s2.e();
select s2.c();
insert into s2.x values (1);
reset role;
select s2.p(), s2.q(), s2.q2(), s2.e(), s2.i(), s2.c();
insert into s2.x values (1);
set role bob;
select s2.p();
select s2.q();
select s2.q2();
select s2.e();
select s2.i();
select s2.c();
insert into s2.x values (1);
reset role;
-- something unrelated changes a schema
create schema s3;
set role bob;
select s2.p();
select s2.q2();
select s2.c();
reset role;
select s2.p(), s2.q2(), s2.c();
-- a table that is used changes
alter table s1.t add column b int;
set role bob;
select s2.p();
reset role;
select s2.p();
-- role changes
grant bob to postgres;
set role bob;
select s2.p();
reset role;
select s2.p();
create table s1.other (id int);
set role bob;
select s2.p();
reset role;
alter function s2.p() stable;
set role bob;
select s2.p();
\c
set role bob;
select s2.p();
