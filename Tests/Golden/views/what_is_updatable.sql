-- Rows can be changed through a view over one table or view without grouping, limits, sets and the like; its columns that are
-- the table's can be assigned to. A view without such a column only lets rows be deleted. The catalog tells the same.
create table t (id int primary key, x int);
insert into t values (1, 1), (2, 2), (3, 3);
create view distinct_ids as select distinct id from t;
create view counted as select count(*) from t;
create view numbered as select row_number() over () from t;
create view joined as select a.id from t a, t b;
create view series as select generate_series(1, 2) g, id from t;
create view with_parts as select ctid, t, id, x + 1 as more from t;
create view constants as select 1 as one, 2 as two from t;
create view over_distinct as select * from distinct_ids;
create materialized view stored as select * from t;
create view over_stored as select * from stored;
select table_name, is_updatable, is_insertable_into from information_schema.views where table_schema = 'public' order by 1;
select table_name, column_name, is_updatable from information_schema.columns
    where table_schema = 'public' and table_name in ('with_parts', 'constants', 'series', 'stored') order by 1, ordinal_position;
select relname, pg_relation_is_updatable(oid, false) as events, pg_column_is_updatable(oid, 1::smallint, false) as first
    from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'r', 'm') order by 1;
delete from distinct_ids; update counted set count = 1; insert into numbered values (1); delete from joined;
delete from series; insert into over_distinct values (1); update over_stored set id = 1;
update with_parts set ctid = null; update with_parts set t = null; update with_parts set more = 1;
update with_parts set id = 10 where more = 2 returning id, more;
update constants set one = 1; insert into constants values (1, 2);
merge into constants using (values (1)) s(a) on false when not matched then insert values (1, 2);
merge into counted using t on true when matched then delete;
delete from constants where two = 3; delete from constants where one = 1;
select * from t;
update with_parts set xmin = 1;
