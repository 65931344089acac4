-- All constraints look at one row before any of them looks at the next row: of several violations, that of the first row is told.
create table r1(id int primary key);
create table r2(id int primary key);
insert into r1 values (1),(2); insert into r2 values (1),(2);
create table f1(id int, a int references r1, b int references r2, c int references r1 deferrable initially deferred);
insert into f1 values (1,1,1),(2,1,3),(3,3,1);
insert into f1 values (1,1,1),(2,1,1),(3,3,1),(4,1,3);
insert into f1 values (1,1,1),(2,1,1),(3,3,3);
insert into f1 values (1,1,1,1),(2,2,2,2);
update f1 set b = case when a = 1 then 7 else b end, a = case when id = 2 then 9 else a end;
create table f2(id int, a int references r1 on delete cascade);
create table f3(id int, a int references r1);
insert into f2 values (1,1); insert into f3 values (1,1);
alter table f1 drop constraint f1_a_fkey;
delete from r1;
