-- A body in BEGIN ATOMIC names a view, not what stands behind it: a change through the view uses the view, its columns'
-- defaults and the table's keys as they are when the function runs.
create table t (id int primary key, n text default 'first');
create table u (id int, n text);
insert into t values (1, 'a'), (2, 'b'), (3, 'c');
create view v as select id, n from t where id < 3;
create function up() returns void begin atomic update v set n = n || 'x'; end;
create function ins(int) returns void begin atomic insert into v (id) values ($1); end;
create function wipe() returns void begin atomic delete from v; end;
create function upsert() returns setof v begin atomic
    insert into v values (4, 'again') on conflict (id) do update set n = excluded.n returning *; end;
create or replace view v as select id, n from t where id > 1;
select up();
select * from t order by id;
alter table t alter n set default 'second';
select ins(4);
select upsert();
create or replace view v as select id, n from t where id > 5 with check option;
select ins(5);
create or replace view v as select id + 0 as id, n from t;
select ins(5);
select up();
create or replace view v as select id, n from t limit 1;
select up();
select wipe();
create or replace view v as select id, n from u;
select ins(6);
select upsert();
select wipe();
select * from u;
select * from t order by id;
