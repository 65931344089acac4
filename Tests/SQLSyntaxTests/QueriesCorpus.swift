/// Queries and changes of rows, one statement a line, which the round trip and the mutations start from.
enum QueriesCorpus {
    /// The statements.
    static let statements = #"""
        select 1
        select 1+2*3, -5, - 5, -9223372036854775808, 1.5e3, 0x1F, 1_000
        select a, t.a, s.t.a, t.*, * from t
        select not a and b or c = d
        select a is not null, b isnull, c is distinct from d, e is not true
        select a between 1 and 2 and b, x not between symmetric 1 and 2
        select a in (1,2,3), b not in (select 1), c in ((select 1)), d in ((1))
        select a like 'x%' escape '!', b not ilike 'y', c similar to 'z'
        select a = any(array[1,2]), b <> all (select 1), c like any (array['x'])
        select exists (select 1), (select 1), array(select 1), array[[1,2],[3,4]], array[]
        select (a).b, (a).*, a[1], a[1:2], a[:], a[1:], (f(x)).y, $1, $1.x
        select row(1,2), (1,2), row(), (1,2) = (3,4)
        select case when a then b else c end, case x when 1 then 2 end
        select coalesce(a,b), nullif(a,b), greatest(a,b), least(a)
        select cast(a as int), a::text, int '5', date '2020-01-01', interval '1' day, interval '1 day',
            interval(3) '1'
        select numeric(10,2) '5', double precision '1.5', timestamp with time zone '2020-01-01', time '10:00',
            char 'a', bit '1'
        select f(), f(1), f(a, b => 1, c := 2), f(variadic a), f(distinct a order by b), count(*), f(all a)
        select percentile_cont(0.5) within group (order by x)
        select extract(year from d), extract('epoch' from d), substring(a from 1 for 2), substring(a, 1),
            substring(a for 3), substring(a similar b escape c)
        select position('a' in 'b'), trim(both 'x' from y), trim(x), trim(leading from y), overlay(a placing b
            from 1), overlay(a,b,c)
        select current_date, current_timestamp(3), current_user, session_user, user, current_role,
            current_catalog, current_schema, localtime, current_schema()
        select a at time zone 'utc', a collate "C", a at local
        select (a,b) overlaps (c,d)
        select grouping(a) from t group by rollup(a), cube(b), grouping sets ((a),(b),()), ()
        select distinct a from t
        select distinct on (a, b) a from t
        select all a from t
        select from t
        select
        select 1 as "X", 2 y, 3 as select
        select 1 from t1, t2 as x, only t3, t4 *, t5 as y(a,b)
        select * from (select 1) x, (values (1,2)) as v(a,b), lateral (select 2) z
        select * from (select 1)
        select * from f(1), g(2) as h, k(3) with ordinality as l(a,b), m(4) as (a int, b text), n(5) as o(a
            int), rows from (p(1), q(2)) as r
        select * from a join b on a.x=b.x left join c using (x) natural join d cross join e full outer join f on true
        select * from a join b join c on true on false
        select * from (a join b on true) x
        select * from ((a join b on true) cross join c)
        select * from ((select 1) union (select 2)) x
        select * from (((select 1))) x
        select * from t tablesample bernoulli (10) repeatable (1)
        select a from t where b group by c having d order by e desc nulls last, f using < limit 10 offset 5
        select a from t fetch first 5 rows only
        select a from t order by a fetch next row with ties
        select a from t limit all
        select a from t offset 1 rows
        select a from t for update of t nowait for share skip locked
        select 1 union select 2 intersect select 3 except all select 4
        (select 1) union all (select 2 order by 1 limit 1) order by 1
        values (1,2),(3,4)
        values (1,'a',null,default,true,-5,-1.5, - 5, 'it''s', 1+1)
        values (1),(2,3)
        table t
        with a as (select 1), b(x) as materialized (select 2) select * from a
        with recursive a as (select 1 union all select 2) select * from a
        with a as (insert into t values (1) returning *) select * from a
        select 1 into t
        select a into temp t from x
        insert into t values (1)
        insert into t (a, b) values (1, 2), (3, default)
        insert into t as x (a) select 1
        insert into t default values
        insert into t (a[1], b.c) values (1,2)
        insert into t overriding system value select 1
        insert into t (select 1)
        insert into t ((select 1))
        insert into t (a) (select 1)
        insert into t values (1) on conflict do nothing
        insert into t values (1) on conflict (a) where b do update set a = excluded.a, (b,c) = (1,2) where d
            returning *, old.a, new.b as x
        insert into t values (1) on conflict on constraint c do nothing returning with (old as o, new as n) o.a
        update t set a = 1, b = default, (c, d) = (select 1, 2), (e) = row(1) from u where t.x = u.x returning t.*
        update only t as x set a = 1 where current of c
        update t set set = 1
        update t x set a = 1
        delete from t using u where t.a = u.a returning *
        delete from only t
        truncate t, only u restart identity cascade
        truncate table t continue identity restrict
        select 'a'
        select E'a\n\x41\101\u0041'
        select U&'\0041', U&"\0041", $$x$$, $a$x$a$
        select b'01', x'1F', n'abc'
        select a operator(pg_catalog.+) b, @ 5, !! 5, a || b || c, a -> b
        select a <> b, a != b, a <= b, a >= b
        select 2 ^ 3 ^ 4, - 2 ^ 2, a % b
        select a.b.c.d.e from t
        select t.a::int::text[]
        select '1'::numeric(10,2), '1'::varchar(5)[], '1'::timestamp(3) with time zone, '1'::interval day to
            second(3), '1'::int array[3], '1'::char, '1'::bit(3)
        select null::setof int
        select 1 from s.t.u
        select left('abc', 1), right('x',1)
        select substring() 
        select * from t for read only
        select interval '1' year to month, interval '1' second(3)
        select timestamp '2020-01-01' at time zone 'utc'
        select "a b"."c"
        select 5 five, 6 as "select"
        select 1 one from t group by 1 having 2 > 1
        select year from t
        select 1 as year
        select json '{}', json_x
        select exists, row, position, values from t
        select default
        select a[1].b[2]
        select (select 1).x
        select ((select 1)), ((1)), ((1,2)), (((select 1)) + 1)
        select * from t as x(a, b) join y on x.a = y.a
        """#.replacing("\n    ", with: " ").split(separator: "\n").map(String.init)
}
