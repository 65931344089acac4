-- ALTER COLUMN TYPE makes constraints, indexes and statistics over the column anew: they come behind the others from then on, when keys are checked too.
create table p(id int primary key, k int unique);
create table t(id int primary key, a int not null unique check (a > 0), b int references p, d int unique);
create index i1 on t(a, b);
create index i2 on t(d);
create statistics st1 on a, b from t;
create statistics st2 on b, d from t;
create table r(x int references t(a), y int references t);
comment on constraint t_a_key on t is 'stays';
comment on index i1 is 'stays too';
create view parts as
    select conrelid::regclass::text as r, conname as n, contype::text as kind, oid from pg_constraint where conrelid in ('t'::regclass, 'r'::regclass)
    union all select indrelid::regclass::text, indexrelid::regclass::text, 'index', indexrelid from pg_index where indrelid = 't'::regclass
    union all select stxrelid::regclass::text, stxname, 'statistics', oid from pg_statistic_ext;
select r, n, kind from parts order by oid;
insert into t values (1, 1, null, 1);
insert into t values (1, 1, null, 1);
alter table t alter id type bigint;
insert into t values (1, 1, null, 1);
alter table t alter a type bigint;
insert into t values (1, 1, null, 1);
select r, n, kind from parts order by oid;
select obj_description(oid, 'pg_constraint') from pg_constraint where conname = 't_a_key';
select obj_description('i1'::regclass, 'pg_class');
alter table p alter id type bigint;
select r, n, kind from parts order by oid;
drop index i1;
alter table t drop constraint t_a_key;
alter table t drop constraint t_a_key cascade;
-- commands of one ALTER TABLE run by their kind: NOT NULL is dropped before it is set
alter table t alter a set not null, alter a drop not null;
select attnotnull from pg_attribute where attrelid = 't'::regclass and attname = 'a';
