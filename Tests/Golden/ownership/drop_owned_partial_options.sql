-- DROP OWNED by a role that could grant only some of what it was granted: it takes what it may, and warns about the rest, once for each
-- entry of the role in the ACLs of the table and of its columns.
create role cid login; create role dan login; create role eve login;
create table t6 (id int primary key, a int);
grant update (id), select (id) on t6 to cid with grant option;
grant update, delete on t6 to cid;
create table t7 (id int primary key, a int);
grant select (id), select on t7 to dan with grant option;
create table t8 (id int primary key, a int);
grant select (id) on t8 to eve with grant option;
grant select on t8 to eve with grant option;
grant update(a) on t8 to eve;
set session authorization cid;
drop owned by cid;
set session authorization dan;
drop owned by dan;
set session authorization eve;
drop owned by eve;
reset session authorization;
select relname, relacl from pg_class where relname in ('t6','t7','t8') order by 1;
select attrelid::regclass, attname, attacl from pg_attribute where attacl is not null and attrelid in ('t6'::regclass,'t7'::regclass,'t8'::regclass) order by 1,2;
drop owned by cid, dan, eve;
select relname, relacl from pg_class where relname in ('t6','t7','t8') order by 1;
select attrelid::regclass, attname, attacl from pg_attribute where attacl is not null and attrelid in ('t6'::regclass,'t7'::regclass,'t8'::regclass) order by 1,2;
