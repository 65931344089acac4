-- TRUNCATE CASCADE takes the tables that refer to those truncated, level by level, in the order in which they were made.
create table r1 (id int primary key);
create table r2 (id int primary key);
create table f1 (id int primary key, a int references r2);
create table f2 (id int primary key, a int references r1);
create table f3 (id int primary key, a int references f2);
create table f4 (id int primary key, a int references r1, b int references f3);
truncate r1, r2;
truncate r2, r1 cascade;
truncate f2 cascade;
create role ann;
grant truncate on r1, f2, f3 to ann;
set role ann;
truncate r1 cascade;
