-- Code of an owner that runs for somebody else must leave nothing behind: what would be checked or fired at the end of the
-- transaction is refused while a materialized view is filled.
create table p (id int primary key);
insert into p values (1), (2);
create table c (id int primary key, a int references p deferrable initially deferred);
insert into c values (1, 1);
create function f(int) returns int language sql as 'update public.c set a = 3 - a where id = $1 returning 2';
create materialized view m as select f(1) as f;
create table k (id int primary key deferrable initially deferred);
insert into k values (1), (2);
create function h(int) returns int language sql as 'update public.k set id = 2 where id = $1 returning 2';
create materialized view m4 as select h(1) as f;
create function tr() returns trigger language plpgsql as 'begin return new; end';
create table d (id int);
create constraint trigger t after insert on d deferrable initially deferred for each row execute function tr();
create function i(int) returns int language sql as 'insert into public.d values ($1) returning 2';
create materialized view m5 as select i(1) as f;
create table ii (id int);
insert into ii values (1);
create function im(int) returns int immutable language plpgsql as $$begin insert into public.d values (1); return 1; end$$;
create index on ii (im(id));
