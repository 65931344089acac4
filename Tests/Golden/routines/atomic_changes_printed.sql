-- Bodies of BEGIN ATOMIC that change rows are printed back.
create table t (a int primary key, b text default 'd'); create table u (x int, y text);
create function f1(p int, q text) returns void begin atomic insert into t values (p, q); end;
create function f2(p int) returns int begin atomic insert into t (a) values (p) on conflict (a) do update set b = excluded.b || t.b where t.a > p returning a; end;
create function f3(p int) returns setof t begin atomic update t set b = b || 'x', a = a + p from u where t.a = u.x and u.y = f3.p::text returning t.*; delete from t where a = p returning *; end;
create procedure f4(p int) begin atomic delete from t using u where t.a = u.x; insert into u select a, b from t where a > p; insert into u default values; insert into u values (1, 'a'), (p, default); select 1; update u set (x, y) = (select a, b from t where t.a = u.x); end;
create function f5() returns bigint begin atomic with d as (delete from t returning a) insert into u (x) select a from d returning x; end;
select pg_get_functiondef(oid) from pg_proc where proname ~ '^f[0-9]' order by proname;
set search_path = '';
select pg_get_functiondef(oid) from pg_catalog.pg_proc where proname ~ '^f[0-9]' order by proname;
select pg_get_function_sqlbody(oid) from pg_catalog.pg_proc where proname = 'f3';
call f4(1);
