-- pg_rules, pg_get_ruledef and psql write a rule back as the statement that makes it, with the columns that the statement means.
create table t(a int, b text, c int[]); create table log(x int, y text default 'd', z int[]); create table u(k int, v text);
create view v as select a, b from t;
create rule i1 as on insert to v do instead insert into t (a, b) values (new.a, new.b) returning a, b;
create rule i2 as on insert to t do also (insert into log select new.a, u.v from u where u.k = new.a; update log set x = x + 1, y = default where x = new.a; delete from log where x = new.a);
create rule i3 as on insert to t do also insert into log default values;
create rule u1 as on update to t where old.a <> new.a do also insert into log (x, y) values (old.a, new.b);
create rule u2 as on update to t do also update log l set (x, y) = (new.a, new.b) from u where u.k = l.x and l.x = old.a;
create rule u3 as on update to t do also update log set (x, y) = (select k, v from u limit 1);
create rule u4 as on update to t do also update log set z[1] = new.a;
create rule d1 as on delete to v do instead delete from t where t.a = old.a returning t.a, t.b;
create rule d2 as on delete to t do also delete from log using u as uu where uu.k = log.x and old.a = uu.k;
create rule d3 as on delete to t do also select old.*, u.* from u;
create rule i4 as on insert to t do also insert into log (x) values (1) on conflict do nothing;
create rule i5 as on insert to t do also insert into log as l (x, y) select 1, 'x' from u where k = new.a;
create rule i6 as on insert to t do also with w as (select 1 as one) insert into log (x) select one from w;
create rule i7 as on insert to t do also insert into log values (1),(2),(new.a);
create rule i8 as on insert to t do also insert into log (z[1]) values (new.a);
create rule n1 as on update to v do instead nothing;
create rule "Odd Name" as on delete to v where old.a is null do instead nothing;
create rule u5 as on update to v do also update t set b = upper(new.b) where t.a = old.a;
select tablename, rulename, definition from pg_rules where schemaname = 'public' order by 1, 2;
\d t
\d v
\d+ v
select rulename, ev_type, ev_enabled, is_instead from pg_rewrite where ev_class in ('t'::regclass, 'v'::regclass) order by 1;
select pg_get_ruledef(oid, true) from pg_rewrite where ev_class = 'v'::regclass order by rulename;
