-- A deferrable unique constraint looks only at keys that were there when their row came, behind the foreign keys of the row; a primary key looks first.
create table r(id int primary key);
insert into r values (1),(2),(3),(7);
create table v(id int unique deferrable, a int references r, b int references r);
insert into v values (1,1,1),(1,2,99),(3,99,1);
insert into v values (1,1,1),(1,2,2),(3,99,1);
insert into v values (1,1,1),(2,2,99),(2,3,1);
insert into v values (1,1,1),(2,2,2),(3,3,3);
update v set id = id + 1;
table v;
update v set id = 4, a = 99 where id = 3;
update v set id = 5, a = 99 where id < 5;
create table w(id int primary key deferrable, a int references r);
insert into w values (1,1),(1,99),(2,99);
create table u(id int unique deferrable initially deferred, a int references r deferrable initially deferred, b int references r deferrable initially deferred);
begin; insert into u values (1,1,1),(1,2,99),(3,99,1); commit;
begin; insert into u values (1,1,99),(1,2,99),(3,99,1); commit;
begin; insert into u values (1,1,1),(2,2,2); insert into u values (5,5,5), (6,1,1); update u set a = 55 where id = 6; set constraints u_b_fkey immediate; commit;
