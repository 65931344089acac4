-- Deleting a row that nothing refers to needs rights all the same: the owner of the table must be able to look it up again, for it could be there
-- once more; SET DEFAULT looks as NO ACTION does.
create role bob;
create schema s2;
create table s2.t2 (id int primary key, a text);
insert into s2.t2 values (1, 'x'), (2, 'y');
alter table s2.t2 owner to bob;
create table s2.t3 (id int, c int references s2.t2 on delete set default);
delete from s2.t2 where id = 1;
create table s2.t4 (id int, c int references s2.t2);
alter table s2.t3 drop constraint t3_c_fkey;
delete from s2.t2 where id = 1;
alter table s2.t4 drop constraint t4_c_fkey;
create table s2.t5 (id int, c int references s2.t2 on delete restrict);
delete from s2.t2 where id = 1;
grant usage on schema s2 to bob;
revoke select on s2.t2 from bob;
alter table s2.t5 drop constraint t5_c_fkey, add foreign key (c) references s2.t2;
delete from s2.t2;
