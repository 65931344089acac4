/// Plain syntax errors, half of them by chance: SQL, SQLSTATE, message and the offset of the caret, as PostgreSQL 18.6 reports them.
enum SyntaxErrorRecords {
    /// The records, with bars between the fields.
    static let records = #"""
        select * from (t) | 42601 | syntax error at or near ")" | 16
        select left from t | 42601 | syntax error at or near "from" | 12
        select a filter | 42601 | syntax error at or near "filter" | 9
        select 1 where | 42601 | syntax error at end of input | 14
        select a as b c | 42601 | syntax error at or near "c" | 14
        select 1 year | 42601 | syntax error at or near "year" | 9
        select x over from t | 42601 | syntax error at or near "over" | 9
        select current_date() | 42601 | syntax error at or near "(" | 19
        create table t (a text collate "C" storage plain compression lz4) | 42601 | syntax error at or near
            "storage" | 35
        create table t (a int default) | 42601 | syntax error at or near ")" | 29
        create table t (a) | 42601 | syntax error at end of input | 18
        create table t (a int,) | 42601 | syntax error at or near ")" | 22
        create table t (a int b) | 42601 | syntax error at or near "b" | 22
        create table t a int | 42601 | syntax error at or near "a" | 15
        create view v as insert into t values (1) | 42601 | syntax error at or near "insert" | 17
        create unique table t (a int) | 42601 | syntax error at or near "table" | 14
        alter sequence s | 42601 | syntax error at end of input | 16
        alter schema s | 42601 | syntax error at end of input | 14
        comment on table t | 42601 | syntax error at end of input | 18
        comment on foo t is 'x' | 42601 | syntax error at or near "foo" | 11
        drop schema a.b | 42601 | syntax error at or near "." | 13
        drop foo t | 42601 | syntax error at or near "foo" | 5
        create foo | 42601 | syntax error at or near "foo" | 7
        create or replace table t (a int) | 42601 | syntax error at or near "table" | 18
        create temp index i on t (a) | 42601 | syntax error at or near "index" | 12
        explain foo | 42601 | syntax error at or near "foo" | 8
        foo | 42601 | syntax error at or near "foo" | 0
        select 1 foo bar | 42601 | syntax error at or near "bar" | 13
        create | 42601 | syntax error at end of input | 6
        drop | 42601 | syntax error at end of input | 4
        alter | 42601 | syntax error at end of input | 5
        grant | 42601 | syntax error at end of input | 5
        create role r password 5 | 42601 | syntax error at or near "5" | 23
        create role select | 42601 | syntax error at or near "select" | 12
        alter role r in role x | 42601 | syntax error at or near "role" | 16
        alter group g add role a | 42601 | syntax error at or near "role" | 18
        drop role | 42601 | syntax error at end of input | 9
        grant a to b with admin foo | 42601 | syntax error at or near "foo" | 24
        grant all to b | 42601 | syntax error at or near "to" | 10
        grant a to group b | 42601 | syntax error at or near "group" | 11
        grant a | 42601 | syntax error at end of input | 7
        grant select on t | 42601 | syntax error at end of input | 17
        grant select on t to | 42601 | syntax error at end of input | 20
        grant select on t to r with admin option | 42601 | syntax error at or near "admin" | 28
        grant on t to r | 42601 | syntax error at or near "on" | 6
        revoke all from b | 42601 | syntax error at or near "from" | 11
        revoke select on t to r | 42601 | syntax error at or near "to" | 19
        revoke admin option for select on t from b | 42601 | syntax error at or near "on" | 31
        revoke grant option for a from b | 42601 | syntax error at or near "from" | 26
        alter default privileges grant select on table t to r | 42601 | syntax error at or near "table" | 41
        alter default privileges | 42601 | syntax error at end of input | 24
        reassign owned a to b | 42601 | syntax error at or near "a" | 15
        set schema x | 42601 | syntax error at or near "x" | 11
        set transaction | 42601 | syntax error at end of input | 15
        set x | 42601 | syntax error at end of input | 5
        set x = | 42601 | syntax error at end of input | 7
        set x = select | 42601 | syntax error at or near "select" | 8
        show | 42601 | syntax error at end of input | 4
        discard foo | 42601 | syntax error at or near "foo" | 8
        start transaction read write, | 42601 | syntax error at end of input | 29
        start | 42601 | syntax error at end of input | 5
        savepoint | 42601 | syntax error at end of input | 9
        begin foo | 42601 | syntax error at or near "foo" | 6
        begin isolation level foo | 42601 | syntax error at or near "foo" | 22
        select 1 limit 1 limit 2 | 42601 | syntax error at or near "limit" | 17
        select 1 offset 1 offset 2 | 42601 | syntax error at or near "offset" | 18
        create table t (a int references u on delete cascade on delete restrict) | 42601 | syntax error at or
            near "delete" | 56
        create schema s create sequence x create foo | 42601 | syntax error at or near "foo" | 41
        create schema s create database d | 42601 | syntax error at or near "database" | 23
        create view v (a int) as select 1 | 42601 | syntax error at or near "int" | 17
        set role none x | 42601 | syntax error at or near "x" | 14
        set session authorization | 42601 | syntax error at end of input | 25
        set local | 42601 | syntax error at end of input | 9
        set x to (1) | 42601 | syntax error at or near "(" | 9
        comment on table t is 5 | 42601 | syntax error at or near "5" | 22
        truncate | 42601 | syntax error at end of input | 8
        delete t | 42601 | syntax error at or near "t" | 7
        update t | 42601 | syntax error at end of input | 8
        insert t values (1) | 42601 | syntax error at or near "t" | 7
        insert into t | 42601 | syntax error at end of input | 13
        select * from t where | 42601 | syntax error at end of input | 21
        select * from t group | 42601 | syntax error at end of input | 21
        select * from t order by | 42601 | syntax error at end of input | 24
        select case end | 42601 | syntax error at or near "end" | 12
        select case when 1 end | 42601 | syntax error at or near "end" | 19
        select cast(1 as) | 42601 | syntax error at or near ")" | 16
        select cast(1) | 42601 | syntax error at or near ")" | 13
        select 1:: | 42601 | syntax error at end of input | 10
        select 1 + | 42601 | syntax error at end of input | 10
        select * from t join u | 42601 | syntax error at end of input | 22
        select * from t join u on | 42601 | syntax error at end of input | 25
        select * from t natural u | 42601 | syntax error at or near "u" | 24
        select * from t left u | 42601 | syntax error at or near "u" | 21
        select extract(foo from) | 42601 | syntax error at or near ")" | 23
        select extract(1 from x) | 42601 | syntax error at or near "1" | 15
        select substring(a from) | 42601 | syntax error at or near ")" | 23
        select position(a, b) | 42601 | syntax error at or near "," | 17
        select trim(both) | 42601 | syntax error at or near ")" | 16
        select coalesce() | 42601 | syntax error at or near ")" | 16
        select nullif(1) | 42601 | syntax error at or near ")" | 15
        select nullif(1,2,3) | 42601 | syntax error at or near "," | 17
        select exists (1) | 42601 | syntax error at or near "1" | 15
        select array(1) | 42601 | syntax error at or near "1" | 13
        select a in () | 42601 | syntax error at or near ")" | 13
        select a between 1 | 42601 | syntax error at end of input | 18
        select a is 1 | 42601 | syntax error at or near "1" | 12
        select not | 42601 | syntax error at end of input | 10
        select interval '1' foo bar | 42601 | syntax error at or near "bar" | 24
        select interval '1' day to year | 42601 | syntax error at or near "year" | 27
        select timestamp with time zone | 42601 | syntax error at end of input | 31
        select date '2020' '2021' | 42601 | syntax error at or near "'2021'" | 19
        select distinct on a from t | 42601 | syntax error at or near "a" | 19
        select from where | 42601 | syntax error at or near "where" | 12
        select 1 where 1 group by having | 42601 | syntax error at or near "having" | 26
        select sum(distinct) from t | 42601 | syntax error at or near ")" | 19
        select f(*, 1) | 42601 | syntax error at or near "," | 10
        select f(a,) | 42601 | syntax error at or near ")" | 11
        select f(,a) | 42601 | syntax error at or near "," | 9
        select count(distinct *) from t | 42601 | syntax error at or near "*" | 22
        values | 42601 | syntax error at end of input | 6
        values () | 42601 | syntax error at or near ")" | 8
        values (1), | 42601 | syntax error at end of input | 11
        values (1) (2) | 42601 | syntax error at or near "(" | 11
        insert into t values (1,) | 42601 | syntax error at or near ")" | 24
        insert into t values (1 2) | 42601 | syntax error at or near "2" | 24
        insert into t values ('a' 'b') | 42601 | syntax error at or near "'b'" | 26
        insert into t (a) (b) values (1) | 42601 | syntax error at or near "b" | 19
        insert into t (a b) values (1) | 42601 | syntax error at or near "b" | 17
        insert into t values (1) returning | 42601 | syntax error at end of input | 34
        insert into t values (1) on conflict | 42601 | syntax error at end of input | 36
        insert into t values (1) on conflict do | 42601 | syntax error at end of input | 39
        insert into t values (1) on conflict do update | 42601 | syntax error at end of input | 46
        create table t (a int primary) | 42601 | syntax error at or near ")" | 29
        create table t (a int not) | 42601 | syntax error at or near ")" | 25
        create table t (a int references) | 42601 | syntax error at or near ")" | 32
        create table t (primary key) | 42601 | syntax error at or near ")" | 27
        create table t (foreign key (a)) | 42601 | syntax error at or near ")" | 31
        create table t (constraint x) | 42601 | syntax error at or near ")" | 28
        create table t (a int, constraint x) | 42601 | syntax error at or near ")" | 35
        create table t (a int constraint x) | 42601 | syntax error at or near ")" | 34
        create table (a int) | 42601 | syntax error at or near "(" | 13
        create table t | 42601 | syntax error at end of input | 14
        create table t (a varchar(x)) | 42601 | syntax error at or near "x" | 26
        create table t (a varchar(5) varying) | 42601 | syntax error at or near "varying" | 29
        create table t (a numeric(5,)) | 42601 | syntax error at or near ")" | 28
        create index | 42601 | syntax error at end of input | 12
        create index on t | 42601 | syntax error at end of input | 17
        create index i on t () | 42601 | syntax error at or near ")" | 21
        create view v | 42601 | syntax error at end of input | 13
        create view v as | 42601 | syntax error at end of input | 16
        create view v as foo | 42601 | syntax error at or near "foo" | 17
        create sequence s start | 42601 | syntax error at end of input | 23
        create sequence s increment by x | 42601 | syntax error at or near "x" | 31
        create sequence s foo | 42601 | syntax error at or near "foo" | 18
        create role | 42601 | syntax error at end of input | 11
        create role r connection limit | 42601 | syntax error at end of input | 30
        create role r valid until 5 | 42601 | syntax error at or near "5" | 26
        create role r password | 42601 | syntax error at end of input | 22
        create role r in a | 42601 | syntax error at or near "a" | 17
        create database | 42601 | syntax error at end of input | 15
        create schema | 42601 | syntax error at end of input | 13
        drop table | 42601 | syntax error at end of input | 10
        drop table t, | 42601 | syntax error at end of input | 13
        drop table t cascade restrict | 42601 | syntax error at or near "restrict" | 21
        drop table if exists | 42601 | syntax error at end of input | 20
        drop view v cascade cascade | 42601 | syntax error at or near "cascade" | 20
        alter table | 42601 | syntax error at end of input | 11
        alter table t | 42601 | syntax error at end of input | 13
        alter table t add | 42601 | syntax error at end of input | 17
        alter table t add constraint | 42601 | syntax error at end of input | 28
        alter table t drop | 42601 | syntax error at end of input | 18
        alter table t alter | 42601 | syntax error at end of input | 19
        alter table t alter a | 42601 | syntax error at end of input | 21
        alter table t alter a type | 42601 | syntax error at end of input | 26
        alter table t alter a set | 42601 | syntax error at end of input | 25
        alter table t rename | 42601 | syntax error at end of input | 20
        alter table t rename a | 42601 | syntax error at end of input | 22
        alter table t rename a to | 42601 | syntax error at end of input | 25
        alter table t owner | 42601 | syntax error at end of input | 19
        alter table t foo | 42601 | syntax error at or near "foo" | 14
        grant select on | 42601 | syntax error at end of input | 15
        grant select on table | 42601 | syntax error at end of input | 21
        grant select on t to r with grant | 42601 | syntax error at end of input | 33
        grant all privileges to r | 42601 | syntax error at or near "to" | 21
        grant select, on t to r | 42601 | syntax error at or near "on" | 14
        grant a to b with | 42601 | syntax error at end of input | 17
        grant a to b with admin | 42601 | syntax error at end of input | 23
        revoke | 42601 | syntax error at end of input | 6
        revoke select on t | 42601 | syntax error at end of input | 18
        revoke grant option select on t from r | 42601 | syntax error at or near "select" | 20
        revoke grant option for | 42601 | syntax error at end of input | 23
        begin transaction read | 42601 | syntax error at end of input | 22
        start transaction isolation level | 42601 | syntax error at end of input | 33
        commit and | 42601 | syntax error at end of input | 10
        rollback to | 42601 | syntax error at end of input | 11
        set transaction isolation level foo | 42601 | syntax error at or near "foo" | 32
        explain | 42601 | syntax error at end of input | 7
        explain (analyze) | 42601 | syntax error at end of input | 17
        show a b | 42601 | syntax error at or near "b" | 7
        reset | 42601 | syntax error at end of input | 5
        select 1 as from t | 42601 | syntax error at or near "t" | 17
        select 1 from from t | 42601 | syntax error at or near "from" | 14
        select a b c | 42601 | syntax error at or near "c" | 11
        select 'a' as 'b' | 42601 | syntax error at or near "'b'" | 14
        select * from t as 'x' | 42601 | syntax error at or near "'x'" | 19
        select * from 5 | 42601 | syntax error at or near "5" | 14
        select * from 'x' | 42601 | syntax error at or near "'x'" | 14
        select a from t where a = = 1 | 42601 | syntax error at or near "=" | 26
        select a from t where and b | 42601 | syntax error at or near "and" | 22
        select a from t where a and | 42601 | syntax error at end of input | 27
        select a, from t | 42601 | syntax error at or near "from" | 10
        select , a from t | 42601 | syntax error at or near "," | 7
        select a from t, | 42601 | syntax error at end of input | 16
        select a from t where a in (1,) | 42601 | syntax error at or near ")" | 30
        select a from t order a | 42601 | syntax error at or near "a" | 22
        select a from t limit | 42601 | syntax error at end of input | 21
        select a from t limit 5 5 | 42601 | syntax error at or near "5" | 24
        select a from t union | 42601 | syntax error at end of input | 21
        select a from t union all | 42601 | syntax error at end of input | 25
        select a from t union values | 42601 | syntax error at end of input | 28
        selekt 1 | 42601 | syntax error at or near "selekt" | 0
        selec 1 from t | 42601 | syntax error at or near "selec" | 0
        create tabel t (a int) | 42601 | syntax error at or near "tabel" | 7
        insrt into t values (1) | 42601 | syntax error at or near "insrt" | 0
        updat t set a = 1 | 42601 | syntax error at or near "updat" | 0
        drop tabel t | 42601 | syntax error at or near "tabel" | 5
        grnt select on t to r | 42601 | syntax error at or near "grnt" | 0
        alter tabel t add a int | 42601 | syntax error at or near "tabel" | 6
        create roll r | 42601 | syntax error at or near "roll" | 7
        create uniqe index i on t(a) | 42601 | syntax error at or near "uniqe" | 7
        alter sequence set schema x | 42601 | syntax error at or near "schema" | 19
        select * from ( ( ) join b on true a cross > join c ) | 42601 | syntax error at or near ")" | 18
        drop foo | 42601 | syntax error at or near "foo" | 5
        ) type t add value 'x' | 42601 | syntax error at or near ")" | 0
        create if not exists s create authorization alice | 42601 | syntax error at or near "if" | 7
        comment on r 'x' | 42601 | syntax error at or near "r" | 11
        begin isolation level r foo | 42601 | syntax error at or near "r" | 22
        grant r on all tables in schema s , t select | 42601 | syntax error at or near "select" | 38
        current_date ( ) | 42601 | syntax error at or near "current_date" | 0
        r role drop | 42601 | syntax error at or near "r" | 0
        alter table select t rename column a to b | 42601 | syntax error at or near "select" | 12
        select * from a join b join c on true b on false | 42601 | syntax error at or near "b" | 38
        x set comment 1 | 42601 | syntax error at or near "x" | 0
        owned to b | 42601 | syntax error at or near "owned" | 0
        select ( a , b ) overlaps ( , d ) | 42601 | syntax error at or near "," | 28
        table alter t add a int | 42601 | syntax error at or near "t" | 12
        set c all constraints | 42601 | syntax error at or near "all" | 6
        drop materialized group view v | 42601 | syntax error at or near "group" | 18
        comment table on database d is 'x' | 42601 | syntax error at or near "table" | 8
        local show | 42601 | syntax error at or near "local" | 0
        select * position from ( select 1 ) | 42601 | syntax error at or near "position" | 9
        grant connect , temp database to r | 42601 | syntax error at or near "database" | 21
        foo begin | 42601 | syntax error at or near "foo" | 0
        role r "superuser" | 42601 | syntax error at or near "role" | 0
        set role ) 'r' | 42601 | syntax error at or near ")" | 9
        insert t into overriding system value select 1 | 42601 | syntax error at or near "t" | 7
        rollback to d a | 42601 | syntax error at or near "a" | 14
        a to rollback | 42601 | syntax error at or near "a" | 0
        alter table t rename constraint on to b | 42601 | syntax error at or near "on" | 32
        create index 1 on t ( a ) | 42601 | syntax error at or near "1" | 13
        alter view false set ( security_barrier = true ) | 42601 | syntax error at or near "false" | 11
        grant a usage on foreign a s to r | 42601 | syntax error at or near "usage" | 8
        select ( a , b ) c ( overlaps , d ) | 42601 | syntax error at or near "(" | 19
        grant to on foreign data wrapper w t r | 42601 | syntax error at or near "to" | 6
        explain analyze verbose 1 select | 42601 | syntax error at or near "1" | 24
        on comment trigger g on t is 'x' | 42601 | syntax error at or near "on" | 0
        set 'x' | 42601 | syntax error at or near "'x'" | 4
        from discard all | 42601 | syntax error at or near "from" | 0
        revoke foo ) for a from b | 42601 | syntax error at or near ")" | 11
        """#.replacing("\n    ", with: " ")
}
