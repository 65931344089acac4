-- A row goes all the way before the next one is read: conditions, values, checks, keys, policies. What a function says shows
-- it, and rows behind one that is refused are never looked at.
create function f(int) returns int language plpgsql as $$begin raise notice 'f %', $1; return 1; end$$;
create table c (id int primary key, a int check (f(a) is not null));
insert into c values (1, 1), (1, 2), (3, 4);
insert into c select 1, g from generate_series(1, 3) g;
insert into c values (1, 1), (2, 2), (3, 4);
update c set a = a + 1;
update c set a = f(a) + 1, id = 1 where f(id) > 0;
create table d (id int primary key, a int generated always as (id + 1) stored, b int default f(9));
insert into d (id) values (1), (1), (3);
create table e (id int primary key, a int);
create view v as select * from e where f(a) > 0 with check option;
insert into v values (1, 1), (1, 2), (3, 4);
insert into v values (1, 1), (2, 2), (3, 4);
update v set a = 7;
delete from v where f(id) > 0;
create table r (id int primary key, a int);
alter table r enable row level security;
create policy p on r using (f(a) > 0);
create role ann; grant all on r to ann;
set role ann;
insert into r values (1, 1), (1, 2), (3, 4);
insert into r values (1, 1), (2, 2), (3, 4);
update r set a = id;
delete from r;
reset role;
create table t (id int, a int);
insert into t values (1, 10), (2, 20), (3, 30);
create function g(int) returns int language plpgsql as $$begin raise notice 'g %', $1; return $1; end$$;
-- Filter, projection and error alternate.
select g(id), 10 / (id - 3) from t where f(id) > 0;
select g(id) from t where f(id) > 0 limit 2;
select sum(f(id)), count(g(a)) from t where f(a) > 0;
-- What windows are sorted by is worked out along with the rows.
select id, row_number() over (order by g(id)) from t where f(id) > 0;
-- MERGE works a row's values out before it finds that the row was changed already.
merge into t using (values (1, 1), (1, 2)) u (id, b) on t.id = u.id when matched then update set a = f(u.b);
