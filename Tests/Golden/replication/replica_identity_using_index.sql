-- REPLICA IDENTITY USING INDEX names a unique index over columns that are NOT NULL; publications let rows change that it finds.
create role bob;
create table t (a int not null, b int not null, c int, d text not null);
create unique index ua on t (a);
create unique index uc on t (c);
create index nu on t (a);
create unique index pa on t (a) where a > 0;
create unique index ex on t ((a + 1));
create unique index ab on t (a, b) include (c);
create table o (a int not null); create unique index oi on o (a);
alter table t add constraint df unique (b) deferrable;
alter table t replica identity using index nope;
alter table t replica identity using index t;
alter table t replica identity using index oi;
alter table t replica identity using index nu;
alter table t replica identity using index df;
alter table t replica identity using index ex;
alter table t replica identity using index pa;
alter table t replica identity using index uc;
select relreplident from pg_class where relname = 't';
alter table t replica identity using index ab;
select relreplident from pg_class where relname = 't';
select indexrelid::regclass from pg_index where indisreplident;
\d t
\d+ t
\d ab
alter table t replica identity using index ua;
select indexrelid::regclass from pg_index where indisreplident;
alter table t alter a drop not null;
alter table t alter b drop not null;
alter table t alter b set not null;
insert into t values (1,1,1,'x');
create publication p for table t;
update t set c = 2;
alter publication p set table t (b);
update t set c = 3;
alter publication p set table t (a, c);
update t set c = 3;
alter publication p set table t;
alter table t alter a type bigint;
select indexrelid::regclass from pg_index where indisreplident;
drop index ua;
select relreplident from pg_class where relname = 't';
update t set c = 4;
alter table t alter a drop not null;
\d+ t
delete from t;
alter table t alter a set not null;
create unique index ua on t (a);
update t set c = 4;
alter table t replica identity using index ua;
update t set c = 4;
alter table t replica identity full;
select indexrelid::regclass from pg_index where indisreplident;
alter table t replica identity using index ua;
alter table t replica identity default;
select indexrelid::regclass from pg_index where indisreplident;
alter table t replica identity using index ua, alter a drop not null;
alter table t alter a drop not null, replica identity using index ua;
alter table t replica identity using index ua, replica identity nothing;
alter table t replica identity using index ua;
create table l (like t including all);
\d l
set role bob;
alter table t replica identity using index ua;
reset role;
create view v as select 1 as a;
alter table v replica identity using index ua;
alter index ua replica identity using index ua;
create materialized view m as select 1 as a;
create unique index ma on m (a);
alter table m replica identity using index ma;
alter materialized view m replica identity using index ma;
alter materialized view m replica identity nothing;
create table pt (a int not null, b int) partition by list (a);
create table pt1 partition of pt for values in (1);
create unique index pta on pt (a);
alter table pt replica identity using index pta;
\d pt
\d pt1
alter table pt1 replica identity using index pt1_a_idx;
\d pt1
create table k (a int primary key, b int);
alter table k replica identity using index k_pkey;
\d k
alter table k drop constraint k_pkey;
\d+ k
create table n (a int not null unique nulls not distinct);
alter table n replica identity using index n_a_key;
drop table n;
begin; create table r (a int not null unique); alter table r replica identity using index r_a_key; rollback;
create temp table tt (a int not null unique); alter table tt replica identity using index tt_a_key;
create unlogged table ul (a int not null unique); alter table ul replica identity using index ul_a_key;
alter table if exists nope replica identity using index x;
alter table t replica identity using x;
alter table t replica identity using index public.x;
create type ct as (a int); alter table ct replica identity using index ua;
create table sys (a int not null); create unique index si on sys (a, tableoid);
create table gen (a int not null, b int generated always as (a) stored not null); create unique index gb on gen (b);
alter table gen replica identity using index gb;
create sequence s; alter table s replica identity using index gb;
create table cl_c (a int not null unique); cluster cl_c using cl_c_a_key; create table cl_d (like cl_c including all); select indexrelid::regclass, indisclustered from pg_index where indexrelid::regclass::text like 'cl%' order by 1;
create table cl_e (a int not null); create unique index ei on cl_e (a); alter table cl_e cluster on ei; create table cl_f (like cl_e including all);  select indexrelid::regclass, indisclustered from pg_index where indexrelid::regclass::text like 'cl%' order by 1::text;
