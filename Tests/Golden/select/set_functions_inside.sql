-- Set-returning functions may stand anywhere in a select list but in CASE, COALESCE and aggregates: those side by side run in
-- lockstep, ended ones give NULL; one in the arguments of another runs first, and its rows are repeated.
create table t (id int, a int[]);
insert into t values (1, '{1,2}'), (2, '{3}'), (3, '{}');
select generate_series(1, 3) + 1 as x;
select generate_series(1, 3) + generate_series(10, 11) as x;
select generate_series(1, generate_series(1, 3)) as x, generate_series(2, 4) as y;
select generate_series(generate_series(1, 3), generate_series(2, 4)) as x;
select 'x' || generate_series(1, 2)::text as a, unnest(array['p', 'q', 'r']) as b;
select id, unnest(a) * 10 as u from t order by id, u;
select generate_series(1, count(*)::int) + 1 as x from t;
select generate_series(1, 3) + row_number() over () as x;
select distinct generate_series(1, 4) / 2 as x order by x;
select row(generate_series(1, 2), 'a') as r, array[generate_series(1, 2), 5] as a;
select array(select generate_series(1, 3) * 2) as x;
select (select generate_series(1, 2) + 1);
select coalesce(generate_series(1, 2), 0);
select case when id > 1 then unnest(a) end from t;
select sum(generate_series(1, 3));
select lag(generate_series(1, 2)) over ();
select not generate_series(1, 2) > 1;
select id from t where generate_series(1, 2) > 1;
select * from generate_series(1, generate_series(1, 2));
insert into t (id, a) values (generate_series(10, 12), array[generate_series(1, 2)]) returning *;
insert into t (id) values (generate_series(20, 21)), (30);
update t set id = generate_series(1, 2);
create view v as select generate_series(1, 2) + 1 as g;
select * from v;
select pg_get_viewdef('v');
