-- IN and EXISTS at the top of WHERE become joins before constants are folded, so that their tables are checked although the rest
-- of the condition is never true. Below OR and NOT, or without a column of the query around, they stay sub-selects and are
-- folded away.
create role alice;
create table b (id int); create table p (id int);
insert into b values (1), (2);
grant select on b to alice;
set role alice;
select * from b where id in (select id from p) and false;
select * from b where exists (select 1 from p where p.id = b.id) and false;
select * from b where not exists (select 1 from p where p.id = b.id) and false;
select * from b where (id in (select id from p) and true) and false;
select * from b where exists (select 1 from p) and false;
select * from b where not (id in (select id from p)) and false;
select * from b where (id in (select id from p) or true) and false;
select * from b where 1 in (select id from p) and false;
select * from b where exists (select 1 from p where p.id = b.id offset 1) and false;
select * from b where id in (select id from p offset 0) and false;
select * from b join b c on false and b.id in (select id from p);
select * from b left join b c on false and c.id in (select id from p);
select * from b left join b c on false and b.id in (select id from p);
