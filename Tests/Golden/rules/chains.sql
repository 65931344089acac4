-- Rules lead from table to table, each checked as the owner of the table whose rule it is; what is replaced on the way is checked all the same,
-- unless nothing at all is run in the end.
create role a; create role b; create role c; grant create, usage on schema public to a, b;
set role b; create table bt(x int, y int); create table bl(x int);
create rule bi as on insert to bt do also insert into bl values (new.x); create rule bu as on update to bt do also insert into bl values (new.y + old.x); create rule bd as on delete to bt do also insert into bl values (old.x);
set role a; create table at(x int, y int); insert into at values (1,1),(2,2);
create rule ai as on insert to at do also insert into bt values (new.x, new.y);
create rule au as on update to at do also update bt set y = new.y where x = old.x;
create rule ad as on delete to at do also delete from bt where x = old.x;
grant insert, update(y), delete on at to c; set role c;
insert into at values (5, 5); update at set y = 9; delete from at;
set role b; grant insert on bt to a; set role c; insert into at values (5, 5); insert into at values (6, 6), (7, 7); insert into at select g, g from generate_series(8, 9) g; update at set y = 9; delete from at;
set role b; grant update(y) on bt to a; set role c; update at set y = 9; set role b; grant select on bt to a; set role c; update at set y = 9; delete from at; set role b; grant delete on bt to a; set role c; delete from at;
reset role; select * from at; select * from bt; select * from bl order by 1;
-- instead in the middle: the checks of what is not run any more stay
set role a; create or replace rule ai as on insert to at do instead insert into bt values (new.x, new.y); create or replace rule au as on update to at do instead update bt set y = new.y where x = old.x; create or replace rule ad as on delete to at do instead delete from bt where x = old.x;
set role b; create or replace rule bi as on insert to bt do instead insert into bl values (new.x); create or replace rule bu as on update to bt do instead insert into bl values (new.y); create or replace rule bd as on delete to bt do instead insert into bl values (old.x);
insert into bl values (0); set role b; alter table bt disable rule bi; insert into bt values (1, 1); alter table bt enable rule bi; set role a; alter table at disable rule ai; insert into at values (1, 1); alter table at enable rule ai;
set role c; insert into at values (20, 1); update at set y = 30; delete from at; reset role; select * from bl order by 1;
set role a; revoke insert, delete on at from c; set role c; insert into at values (21, 1); delete from at; set role a; revoke update(y) on at from c; set role c; update at set y = 31; set role a; grant insert, update, delete on at to c;
set role b; revoke insert, update(y), delete on bt from a; set role c; insert into at values (22, 1); update at set y = 32; delete from at; set role b; grant insert, update, delete on bt to a; revoke select on bt from a; set role c; insert into at values (23, 1); update at set y = 33; delete from at; set role b; grant select on bt to a; revoke select on bt from b; set role c; insert into at values (24, 1); update at set y = 34; delete from at; set role b; grant select on bt to b;
set role a; revoke select on at from a; set role c; insert into at values (25, 1); update at set y = 35; delete from at; set role a; grant select on at to a; set role b; create or replace rule bi as on insert to bt do instead nothing; create or replace rule bu as on update to bt do instead nothing; create or replace rule bd as on delete to bt do instead nothing; set role c; insert into at values (26, 1); update at set y = 36; delete from at; set role a; revoke all on at from c; set role c; insert into at values (26, 1); update at set y = 36; delete from at;
reset role; select * from bl order by 1;
