-- What goes wrong in the statement of an action tells that statement as its context.
create table r(id int primary key, k int unique);
create table e1(a int not null references r on delete set null);
create table e2(a int references r on update cascade check (a < 10));
create table e3(a int unique references r on update cascade);
create table e4(a int default 7 references r on update set default, id int generated always as (10 / (8 - a)) stored);
insert into r values (1,1),(2,2),(3,3),(4,4),(7,7);
insert into e1 values (1); insert into e2 values (2); insert into e3 values (3); insert into e4 values (4);
delete from r where id = 1;
update r set id = 20 where id = 2;
update r set id = 33 where id = 3;
update r set id = 44 where id = 4;
alter table e4 alter a set default 8;
update r set id = 45 where id = 44;
merge into r using e1 on r.id = e1.a when matched then delete;
