-- Details of constraints that are not enforced: several parents, partitions on both sides, actions, states and triggers.
create table a1 (x int constraint k check (x > 0) not enforced); create table a2 (x int constraint k check (x > 0));
create table b1 () inherits (a1, a2);
\d b1
insert into b1 values (-1);
create table c1 (x int constraint k check (x > 0) not enforced);
alter table a2 add constraint k2 check (x < 100) not enforced;
select conrelid::regclass, conname, convalidated, conenforced, coninhcount, conislocal from pg_constraint where contype = 'c' and conrelid <> 0 order by 1, 2;
create table d1 (x int); create table d2 () inherits (d1); alter table d2 add constraint kk check (x > 5) not enforced;
alter table d1 add constraint kk check (x > 5);
alter table d1 add constraint kk check (x > 5) not enforced;
insert into d2 values (1);
\d d2
create table pk (id int primary key) partition by range (id); create table pk1 partition of pk for values from (0) to (10); create table pk2 partition of pk for values from (10) to (20);
insert into pk values (1), (11);
create table f (id int, r int references pk on delete cascade not enforced);
insert into f values (1, 1), (2, 11), (3, 15);
delete from pk where id = 1;
select * from f order by 1;
select count(*) from pg_trigger where tgrelid in ('f'::regclass, 'pk'::regclass, 'pk1'::regclass) and tgisinternal;
alter table f alter constraint f_r_fkey enforced;
delete from f where r in (1, 15);
alter table f alter constraint f_r_fkey enforced deferrable initially deferred;
select conname, convalidated, conenforced, condeferrable, condeferred from pg_constraint where conrelid = 'f'::regclass order by 1;
select count(*) from pg_trigger where tgrelid = 'f'::regclass and tgisinternal;
delete from pk where id = 11;
select * from f order by 1;
drop table pk1;
alter table f alter constraint f_r_fkey not enforced;
alter table f alter constraint f_r_fkey not enforced, alter constraint f_r_fkey enforced;
alter table f alter constraint nope enforced;
alter table f add constraint u unique (id);
alter table f alter constraint u not enforced;
alter table f alter constraint f_r_fkey not valid;
create table g (like f including all);
\d g
create function fn() returns int language plpgsql as $$ begin return 1; end $$;
select constraint_name, enforced from information_schema.table_constraints where table_name in ('f', 'd2', 'b1') order by 1;
