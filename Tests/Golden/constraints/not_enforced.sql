-- A constraint that is NOT ENFORCED is kept, shown and inherited, and no row is checked; a foreign key can be enforced again.
create table c1 (a int check (a > 0) not enforced, b int constraint bb check (b > 0) enforced, constraint cc check (a < b) not enforced);
insert into c1 values (-1, 5), (7, 6);
insert into c1 values (1, -1);
\d c1
select conname, convalidated, conenforced from pg_constraint where conrelid = 'c1'::regclass order by 1;
select pg_get_constraintdef(oid) from pg_constraint where conrelid = 'c1'::regclass order by 1;
alter table c1 add constraint dd check (a > 100) not enforced;
alter table c1 add constraint dv check (a > 100) not valid not enforced;
alter table c1 validate constraint dd;
alter table c1 alter constraint dd enforced;
alter table c1 alter constraint bb not enforced;
create table pk (id int primary key); insert into pk values (1);
create table fk (a int references pk not enforced, b int references pk);
insert into fk values (99, 1);
insert into fk values (1, 99);
\d fk
\d pk
select conname, convalidated, conenforced from pg_constraint where conrelid = 'fk'::regclass order by 1;
delete from pk where id = 1;
truncate pk;
alter table fk alter constraint fk_a_fkey enforced;
alter table fk alter constraint fk_b_fkey not enforced;
insert into fk values (99, 98);
delete from pk where id = 1;
alter table fk alter constraint fk_b_fkey enforced;
delete from fk; 
alter table fk alter constraint fk_b_fkey enforced;
insert into fk values (null, 98);
select conname, convalidated, conenforced from pg_constraint where conrelid = 'fk'::regclass order by 1;
alter table fk validate constraint fk_a_fkey;
alter table fk add foreign key (a) references pk not valid not enforced;
alter table fk add constraint f3 foreign key (b) references pk not enforced deferrable;
select conname, convalidated, conenforced, condeferrable from pg_constraint where conrelid = 'fk'::regclass order by 1;
create table l (like c1 including constraints);
\d l
insert into l values (-1, 5);
create table par (a int constraint k check (a > 0) not enforced);
create table chi () inherits (par);
\d chi
insert into chi values (-1);
create table chi2 (a int constraint k check (a > 0)) inherits (par);
\d chi2
insert into chi2 values (-1);
create table par2 (a int constraint k2 check (a > 0) enforced);
create table chi3 (a int constraint k2 check (a > 0) not enforced) inherits (par2);
create table chi4 (a int constraint k2 check (a > 0) not enforced);
alter table chi4 inherit par2;
create table chi5 (a int constraint k check (a > 0));
alter table chi5 inherit par;
create table chi6 (a int, constraint k check (a > 0) not enforced);
alter table chi6 inherit par;
\d chi6
create table u1 (a int unique not enforced);
create table u2 (a int primary key not enforced);
create table u3 (a int not null not enforced);
create table u4 (a int, unique (a) not enforced);
create table u5 (a int check (a > 0) enforced not enforced);
create domain dm as int check (value > 0) not enforced;
alter table c1 add not null a not enforced;
create table pp (a int, b int, foreign key (b) references pk not enforced) partition by list (a);
create table pp1 partition of pp for values in (1);
\d pp1
insert into pp values (1, 55);
alter table pp alter constraint pp_b_fkey enforced;
delete from pp;
alter table pp alter constraint pp_b_fkey enforced;
insert into pp values (1, 55);
alter table pp1 alter constraint pp_b_fkey not enforced;
alter table pp alter constraint pp_b_fkey not enforced;
insert into pp values (1, 55);
create role bob; set role bob;
alter table fk alter constraint fk_a_fkey enforced;
