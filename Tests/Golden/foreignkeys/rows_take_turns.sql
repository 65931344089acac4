-- All triggers of one row run before those of the next row, in order of their names: the actions of several keys take turns, and a user's triggers too.
create table p(id int primary key, k int unique);
create table c1(id int, a int references p on delete cascade);
create table c2(id int, a int references p);
create table log(n serial, t text);
create function note() returns trigger language plpgsql as $$ begin insert into log(t) values (tg_name || ' ' || tg_table_name || ' ' || coalesce(old.id, new.id)); return null; end $$;
create trigger a_after after delete on c1 for each row execute function note();
create trigger b_after after delete or update on p for each row execute function note();
create trigger "Early" after delete or update on p for each row execute function note();
insert into p values (1,1),(2,2),(3,3);
insert into c1 values (11,1),(12,2),(13,3);
insert into c2 values (22,2);
delete from p;
delete from c2;
delete from p;
select t from log order by n;
truncate log;
-- both keys act on the same row
create table q(id int primary key);
create table d(id int, a int references q on delete set null, b int references q on delete cascade, c int references q on delete set default on update cascade);
create trigger x after update or delete on d for each row execute function note();
insert into q values (1),(2),(3);
insert into d values (1,1,2,3),(2,2,3,1),(3,3,1,null),(4,1,null,null),(5,null,null,2);
delete from q where id in (1,2);
table d;
select t from log order by n;
-- an action that is refused comes before a later row that is still referred to
create table e(id int primary key);
create table e1(a int references e);
create table e2(a int references e on delete cascade);
insert into e values (1),(2);
insert into e1 values (2);
create publication everything for table e2;
delete from e;
