-- Where a join is known to give no rows before it runs, sub-selects under it that are planned on their own (security barriers,
-- those with LIMIT, OFFSET, DISTINCT …) are no part of the plan, and nobody asks for the privileges on what they read.
-- Tables, and views and sub-selects that are written into the query, are checked all the same.
create role alice; create role viewer;
create table empty (id int); create table b (id int); create table p (id int);
insert into b values (1), (2);
alter table empty enable row level security;
create view barrier with (security_barrier) as select * from p;
create view plain as select * from p;
alter view barrier owner to viewer; alter view plain owner to viewer;
grant select on empty, b, barrier, plain to alice;
set role alice;
select * from barrier;
select * from empty, barrier;
select * from empty, plain;
select * from empty, p;
select * from empty left join barrier using (id);
select * from barrier left join empty using (id);
select * from b left join (barrier join empty on true) on true;
select * from empty where id in (select id from barrier);
select * from empty where id = (select max(id) from barrier);
select * from (select * from p limit 1) x, empty;
select * from (select (select max(id) from p) from b limit 1) x, empty;
select * from b, (select * from p offset 0) x where false;
select * from (select * from p offset 0) x where false;
select * from b left join barrier on false;
select * from b full join barrier on false;
with x as (select * from barrier) select * from empty, x;
with x as materialized (select * from barrier) select * from empty, x;
select * from empty, (select id from barrier union all select id from p) x;
select * from empty, (select id from barrier union select id from p) x;
select b.* from b left join (select distinct id from p) x on b.id = x.id;
select b.* from b left join (select distinct id from p) x on b.id < x.id;
