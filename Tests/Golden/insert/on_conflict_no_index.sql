-- That no unique index fits ON CONFLICT is found in planning: after what the rewriter refuses, before privileges on tables are looked at.
create role bob;
create table t1 (id int generated always as identity, a int);
insert into t1 values (6, null) on conflict (id) do update set a = excluded.a;
insert into t1 (a) values (6) on conflict (id) do update set a = excluded.a;
insert into t1 (a) values (6) on conflict (nope) do nothing;
set role bob;
insert into t1 (a) values (6) on conflict (id) do nothing;
insert into t1 (a) values (6) on conflict do nothing;
