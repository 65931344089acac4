-- A published table without columns that are published has NULL as its list of columns; tables named one by one come before those of schemas.
create table t6 (id int, a int);
create table t7 (id int primary key, a int generated always as (id + 1) stored);
create table t11 (id int primary key, a text);
create publication p17 for table t11;
alter publication p17 add tables in schema public;
alter table t7 drop column id cascade;
select pubname, schemaname, tablename, attnames from pg_publication_tables;
