-- Grants that hang on grants, grants of the wrong kind, default privileges of every kind, and rollbacks of all that.
create role a;
create role b;
create role c;
create table t(id int, v int);
create schema z;
create table z.t(id int);
grant select on t to a with grant option;
set role a;
grant select on t to b with grant option;
set role b;
grant select on t to c;
grant select on t to a;
reset role;
revoke select on t from b;
set role a;
revoke select on t from b;
revoke select on t from b cascade;
reset role;
\dp t
grant select, insert on t to a with grant option;
grant update on t to a;
set role a;
grant select, update, insert on t to b;
grant all on t to b;
grant delete on t to b;
revoke all on t from b;
grant update(v) on t to b;
grant select(v), update(id) on t to b;
revoke select(v) on t from b;
reset role;
\dp t
grant select on t, z.t, nosuch to a;
grant select on z.nosuch to a;
grant foo on t to a;
grant usage on t to a;
grant select on schema z to a;
grant create, usage, select on schema z to a;
grant execute on table t to a;
grant connect on database scratch to a;
grant create, temp, connect on database scratch to b;
grant all on database nosuch to a;
grant all privileges on all tables in schema z, public to c;
grant select on all tables in schema nosuch to c;
grant usage on all sequences in schema public to c;
grant select on sequence t to a;
grant usage on t to a;
create sequence sq;
grant select on sq to a;
grant insert on sq to a;
grant usage on sequence sq to a;
grant all on sq to b;
\dp
grant select(id) on z.t to a;
grant select(id,id) on z.t to a;
grant select(nosuch) on z.t to a;
grant delete(id) on z.t to a;
grant select(id) on sq to a;
grant all(id) on z.t to b;
grant all privileges(id) on z.t to b with grant option;
revoke grant option for update(id) on z.t from b;
revoke select on z.t from a;
\dp z.t
grant select on t to public with grant option;
grant select on t to a granted by b;
grant select on t to a granted by postgres;
grant select on t to postgres;
revoke all on t from postgres;
\dp t
select * from t;
grant all on t to postgres;
revoke select on t from public;
revoke select on t from nosuch;
grant select on t to nosuch;
grant select on t to current_user, session_user, current_role;
grant a to b, c granted by a;
grant a to nosuch;
alter default privileges grant select on tables to nosuch;
alter default privileges in schema nosuch grant select on tables to a;
alter default privileges grant usage on tables to a;
alter default privileges grant select on tables to a with grant option;
alter default privileges revoke grant option for select on tables from a;
alter default privileges in schema z revoke all on tables from a;
alter default privileges revoke execute on functions from public;
alter default privileges grant usage on schemas to a;
alter default privileges in schema z grant usage on schemas to a;
alter default privileges grant usage on types to a;
alter default privileges revoke usage on types from public;
\ddp
create schema zz;
create table zz.n(a int);
create sequence zz.q;
\dn+ zz
\dp zz.*
grant execute on function pg_sleep(float8) to a;
revoke execute on function pg_sleep(float8) from public;
set role b;
select pg_sleep(0);
select has_function_privilege('pg_sleep(float8)','execute');
reset role;
set role a;
select has_function_privilege('pg_sleep(float8)','execute');
reset role;
grant usage on language sql to a;
grant usage on type int4 to a;
revoke usage on type int4 from public;
set role b;
create temp table x(a int4);
reset role;
grant usage on type int4 to public;
grant set on parameter log_statement to a;
set role a;
set log_statement='all';
reset role;
grant create on tablespace pg_default to a;
grant usage on language nosuch to a;
drop owned by a, b, c;
drop role a, b, c;
\dp
begin;
grant select on t to public;
\dp t
rollback;
\dp t
begin;
revoke all on schema public from public;
savepoint s;
grant create on schema public to public;
\dn+ public
rollback to s;
\dn+ public
commit;
\dn+ public
