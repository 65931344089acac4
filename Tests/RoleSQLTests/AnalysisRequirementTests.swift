import RoleSQL
import SQLBasics
import Testing

/// Which relation of a statement is refused first, and which are never looked at, as PostgreSQL 18.6 does it.
struct AnalysisRequirementTests {
    /// Tables t1 to t5 and the view v2 of another owner; the role has no privilege but SELECT on the view.
    private static let setup = """
        create table t1(a int); create table t2(a int); create table t3(a int); create table t4(a int);
        create table t5(a int); create role r1; create role r2;
        create view v2 as select a, (select max(a) from t2) from t1;
        grant select on v2 to r1; grant create on schema public to r2; alter view v2 owner to r2;
        grant select on t2 to r2; set role r1;
        """

    /// Each statement, and the table that is refused, or `allowed`.
    private static let cases = """
        select (select max(a) from t1) from (select a from t2) x -> t2
        select (select max(a) from t1) from (select a from t2 limit 1) x -> t2
        select 1 from (select a from t1) x where exists (select 1 from t2 where t2.a=x.a) -> t2
        select 1 from (select a from t1 limit 1) x where exists (select 1 from t2 where t2.a=x.a) -> t2
        select 1 from (select a from t1) x where x.a in (select a from t2) -> t1
        select 1 from (select a from t1) x where x.a not in (select a from t2) -> t1
        with c as (select a from t1) select * from c, t2 -> t2
        with c as (select a from t1) select * from c, (select a from t2) x -> t1
        with c as materialized (select a from t1) select * from c, (select a from t2 limit 1) x -> t2
        with c as materialized (select a from t1) select (select max(a) from t2) from c -> t1
        with c as (select a from t1) select (select max(a) from t2) from c -> t1
        select (select max(a) from t1) where 1 = (select max(a) from t2) -> t1
        select a from t1 union select a from t2 -> t1
        select a from t1 union all select (select max(a) from t3) from t2 -> t1
        select a from (select a from t3) x union all select a from t2 -> t3
        select * from (select a from (select a from t1) y) x, (select a from t2) z -> t1
        select * from v2 -> t1
        select * from v2, t4 -> t4
        insert into t1 select a from t2 -> t1
        insert into t1 select (select max(a) from t3) from t2 -> t1
        with c as (delete from t3 returning a) insert into t1 select a from c -> t1
        with c as (delete from t3 returning a) select 1 from t2 -> t2
        update t1 set a = (select max(a) from t2) from t3 -> t1
        delete from t1 using t2 where exists (select 1 from t3) -> t1
        insert into t1 values ((select max(a) from t2)) -> t1
        select max(a) from t1 having max(a) > (select max(a) from t2) order by (select a from t3) -> t1
        select 1 where true or exists (select 1 from t1) -> allowed
        select 1 where 1=1 or exists (select 1 from t1) -> allowed
        select case when false then (select a from t1) end -> allowed
        select coalesce(1,(select a from t1)) -> allowed
        select x from (select 1 as x, (select a from t1) as y) s -> allowed
        select x from (select 1 as x, (select a from t1) as y limit 1) s -> allowed
        select x from (select distinct 1 as x, (select a from t1) as y) s -> t1
        select 1 where false and exists(select 1 from t1) -> allowed
        select 1 where exists(select 1 from t1) and false -> allowed
        with c as (select * from t1) select 1 -> allowed
        select 1 from t1 where false -> t1
        select false and (select a from t1)=1 -> allowed
        select null and (select a from t1)=1 -> t1
        select exists(select (select a from t1)) -> allowed
        select exists(select 1 from (select a from t1) x) -> t1
        select count(*) from (select (select a from t1)) x -> allowed
        select 1 where 1 in (select a from t1) and 1=2 -> allowed
        select case when 1=2 then (select a from t1) else 5 end -> allowed
        select case 1 when 2 then (select a from t1) else 5 end -> allowed
        select nullif(1,(select a from t1))  -> t1
        select greatest(1,(select a from t1)) -> t1
        select 1 limit (select a from t1) -> t1
        select 1 order by (select a from t1) -> t1
        with c as (select x, (select a from t1) y from (select 1 x) q) select x from c -> allowed
        with c as materialized (select x, (select a from t1) y from (select 1 x) q) select x from c -> t1
        select x from (select 1 as x union all select (select a from t1)) s -> t1
        select x from (select 1 as x, 2 as y union all select 1, (select a from t1)) s -> t1
        select x from (select 1 as x, 2 as y union select 1, (select a from t1)) s -> t1
        select 1 from (values (1,(select a from t1))) v(x,y) -> allowed
        select x from (values (1,(select a from t1))) v(x,y) -> allowed
        select x from (select 1 x, count(*) over () y, (select a from t1) z) s -> allowed
        select g from (select generate_series(1,2) g, (select a from t1) z) s -> allowed
        select x from (select 1 as x, (select a from t1) as y group by 2) s -> t1
        select x from (select 1 as x, (select a from t1) as y order by 2) s -> t1
        select 1 from t5 left join (select (select a from t1) b) x on true -> t5
        select true is not false or (select a from t1)=1 -> allowed
        select not true and (select a from t1)=1 -> allowed
        select strpos('a','b')=0 or (select a from t1)=1 -> allowed
        """

    @Test("the first relation that is refused", arguments: cases.split(separator: "\n").map(String.init))
    func refused(_ line: String) throws {
        let parts = line.split(separator: ">", omittingEmptySubsequences: false)
        let expected = parts.last.map { $0.drop { $0 == " " } } ?? ""
        let sql = String(line.dropLast(expected.utf8.count + 4))
        let session = try Database().connect()
        session.execute(Self.setup) { _ in }
        var outcome = "allowed"
        session.execute(sql) { event in
            if case .error(let error) = event {
                outcome = error.message.replacing("permission denied for table ", with: "")
            }
        }
        #expect(outcome == expected)
    }
}
