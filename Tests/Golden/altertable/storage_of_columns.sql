-- How columns are stored and compressed, and what is said of their statistics, is kept in the catalog with PostgreSQL's rules for
-- types, inheritance, LIKE, views and indexes.
create table t (a int, b text, c text compression pglz, d bytea compression default, e varchar(5)[] compression pglz);
create table t2 (a int compression pglz);
create table t3 (a text compression lz4);
create table t4 (a text compression foo);
select attname, attcompression, attoptions from pg_attribute where attrelid = 't'::regclass and attnum > 0 order by attnum;
alter table t alter column b set compression pglz;
alter table t alter b set compression default, alter c set compression default;
alter table t alter a set compression pglz;
alter table t alter a set compression default;
alter table t alter zz set compression pglz;
alter table t alter b set compression foo;
alter table t alter ctid set compression pglz;
alter table t alter b set compression pglz;
\d+ t
create table l (like t including compression);
create table l2 (like t);
select attrelid::regclass, attname, attcompression from pg_attribute where attrelid in ('l'::regclass,'l2'::regclass) and attnum > 0 order by 1, attnum;
create view v as select * from t;
alter view v alter b set compression pglz;
alter table v alter b set compression pglz;
create table p (x text compression pglz); create table q (x text) inherits (p); create table q2 (x text compression default) inherits (p);
\d+ q
create materialized view m as select * from t;
alter materialized view m alter b set compression pglz;
\d+ m
create index ti on t (b);
alter index ti alter 1 set compression pglz;
alter table t alter a set (n_distinct = 5);
alter table t alter a set (n_distinct = -0.5, n_distinct_inherited = 3);
alter table t alter a set (n_distinct = -2);
alter table t alter a set (n_distinct = 'x');
alter table t alter a set (foo = 1);
alter table t alter a set (n_distinct);
select attname, attoptions from pg_attribute where attrelid = 't'::regclass and attoptions is not null;
alter table t alter a reset (n_distinct);
alter table t alter a reset (foo);
alter table t alter a reset (n_distinct = 4);
select attname, attoptions from pg_attribute where attrelid = 't'::regclass and attoptions is not null;
alter table t alter ctid set (n_distinct = 5);
alter table t alter a set (x.n_distinct = 5);
alter view v alter a set (n_distinct = 5);
alter table v alter a set (n_distinct = 5);
alter materialized view m alter a set (n_distinct = 5);
alter index ti alter 1 set (n_distinct = 5);
create role bob;
set role bob;
alter table t alter a set (n_distinct = 5);
alter table t alter b set compression pglz;
reset role;
create table s1 (a text storage external, b int storage plain, c numeric storage extended, d text storage default);
create table s2 (a int storage main);
create table s3 (a text storage foo);
create table s4 (like s1 including storage);
create table s5 (like s1);
create table s6 (a text storage main) inherits (s1);
create table s7 (a text storage external, b int) inherits (s1);
create table s8 (a text);
create table s9 () inherits (s1, s8);
create table s10 (a text compression pglz);
create table s11 () inherits (s8, s10);
select attrelid::regclass, attname, attstorage, attcompression from pg_attribute where attrelid::regclass::text ~ '^s\d' and attnum > 0 order by 1, attnum;
alter table s1 add e text storage external compression pglz;
\d+ s7
create table pp (a int, b text compression pglz) partition by list (a);
create table pp1 partition of pp for values in (1);
alter table pp alter b set compression default;
\d+ pp1
alter table pp alter a set (n_distinct = 3);
create foreign data wrapper w; create server sv foreign data wrapper w; create foreign table ft (a text) server sv;
alter foreign table ft alter a set (n_distinct = 3);
alter foreign table ft alter a set compression pglz;
alter foreign table ft alter a set storage main;
alter table t alter b set compression "PGLZ";
alter table t alter b set compression lz4;
select attrelid::regclass, attname, attoptions from pg_attribute where attoptions is not null order by 1, 2;
alter table pp alter a set statistics 7; alter table only pp alter a set statistics 8;
select attrelid::regclass, attname, attstattarget from pg_attribute where attstattarget is not null order by 1, 2;
create foreign table ft2 (a text storage main, b text) server sv;
alter foreign table ft2 alter b set statistics 5;
\d+ ft2
create role own1; grant all on schema public to own1; create table par (x text); create table chi () inherits (par); alter table par owner to own1; set role own1;
alter table par alter x set statistics 4;
alter table par alter x set storage main;
alter table only par alter x set storage main;
alter table par alter x set (n_distinct = 3);
