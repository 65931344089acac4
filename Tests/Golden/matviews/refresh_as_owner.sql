-- REFRESH runs the view's query and the expressions of its indexes as the view's owner, whoever gave the command, in an
-- operation that cannot change roles, with a search path of its own. Others need MAINTAIN.
create role viewer;
create role helper;
grant create on schema public to viewer;
set role viewer;
create table t (id int);
insert into t values (1), (2);
create function who(int) returns text immutable language plpgsql
    as 'begin raise notice ''% as %'', $1, current_user; return current_user; end';
create function escape() returns int language plpgsql as 'begin reset role; return 1; end';
create function become() returns int language plpgsql as 'begin perform set_config(''role'', ''none'', false); return 1; end';
create function path() returns text language plpgsql as 'begin return current_setting(''search_path''); end';
create function leave() returns int language plpgsql as 'begin create temp table left_behind (a int); return 1; end';
create function make() returns int language plpgsql as 'begin create table made (a int); return 1; end';
create materialized view m as select id, who(id) from t;
create index on m (who(id * 10));
create materialized view p as select path();
select * from p;
create materialized view e1 as select escape();
create materialized view e2 as select become();
create materialized view e3 as select leave();
create materialized view e4 as select make() with no data;
refresh materialized view e4;
grant maintain on m to helper;
reset role;
set role helper;
refresh materialized view m;
select * from m;
refresh materialized view p;
reset role;
select * from m order by id;
refresh materialized view m;
reindex table m;
revoke select on t from viewer;
refresh materialized view m;
