-- MERGE into a view changes the table behind it: the view's condition decides which rows are matched, and RETURNING shows the view's
-- columns. The caller needs on the view what each action needs on a table.
create role caller;
create table t (a int primary key, b text default 'table');
insert into t select g, 'row ' || g from generate_series(-2, 2) g;
create view v as select b as bb, a as aa from t where a > 0;
merge into v using (values (1, 'r1'), (2, 'r2'), (3, 'r3')) as s(a, b) on v.aa = s.a
    when matched and v.aa < 2 then update set bb = s.b when matched then delete
    when not matched then insert values (s.b, s.a) returning merge_action(), s.*, v.*, old, new;
merge into v using (values (-2, 'x'), (1, 'q')) as s(a, b) on v.aa = s.a when matched then update set bb = b
    when not matched then insert (aa, bb) values (a + 10, b)
    when not matched by source then update set bb = 'alone' returning merge_action(), s.*, v.*;
merge into v using (values (1)) s(a) on v.aa = s.a when matched then update set bb = default returning v;
merge into v using (values (50)) s(a) on v.aa = s.a when not matched then insert (aa, bb) values (s.a, default) returning v.*;
merge into v using (values (1), (1)) s(a) on v.aa = s.a when matched then update set bb = 'twice';
create view checked as select * from v where aa < 100 with check option;
merge into checked v using (values (200)) s(a) on v.aa = s.a when not matched then insert values ('x', s.a);
merge into checked v using (values (1)) s(a) on v.aa = s.a when matched then update set aa = -5;
grant select (aa), update (bb) on v to caller;
set role caller;
merge into v using (values (1)) s(a) on v.aa = s.a when matched then update set bb = 'c' returning aa;
merge into v using (values (1)) s(a) on v.aa = s.a when matched then update set bb = v.bb || 'c';
merge into v using (values (1)) s(a) on v.aa = s.a when matched then update set aa = 1;
merge into v using (values (1)) s(a) on v.aa = s.a when matched then delete;
merge into v using (values (1)) s(a) on v.aa = s.a when not matched then insert values ('a', 1);
merge into v using (values (1)) s(a) on v.aa = s.a when matched then do nothing;
merge into v using t s on v.aa = s.a when matched then do nothing;
reset role;
select * from t order by a;
