-- The expressions of extended statistics follow what they name, and are printed back qualified.
create schema z; create function z.v(int) returns int language sql immutable as 'select 1';
create table t (id int, a int, b text); 
create statistics s on (a + 1), z.v(a), b, (lower(b) || 'x') from t;
select pg_get_statisticsobjdef(oid) from pg_statistic_ext;
select pg_get_statisticsobjdef_columns(oid) from pg_statistic_ext;
select pg_get_statisticsobjdef_expressions(oid) from pg_statistic_ext;
set search_path = '';
select pg_get_statisticsobjdef(oid) from pg_catalog.pg_statistic_ext;
set search_path = public;
alter table t rename b to bb; alter function z.v(int) rename to vv;
select pg_get_statisticsobjdef(oid) from pg_statistic_ext;
create table l (x int, a int, c int, bb text); alter table l drop x;
create table m (c int, like t including all);
select pg_get_statisticsobjdef(oid) from pg_statistic_ext order by 1;
insert into t values (1,1,'a'),(2,2,'b'); analyze t;
select attnames, exprs, kinds from pg_stats_ext;
alter table t alter a type bigint;
alter table t drop column id;
select pg_get_statisticsobjdef(oid) from pg_statistic_ext order by 1;
\d t
\d m
alter table t drop column bb;
select pg_get_statisticsobjdef(oid) from pg_statistic_ext order by 1;
drop function z.vv;
