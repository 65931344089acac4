-- A view's own default (ALTER VIEW … ALTER COLUMN … SET DEFAULT) comes before the table's in INSERT; in an UPDATE, DEFAULT of a
-- view column without one is NULL. Every column that gets a value must be one of the table's, and each only once.
create table t (id int primary key default 9, n text default 'table', g int generated always as (id * 2) stored,
    i int generated always as identity);
create view v as select id, n, g, i, id + 1 as x, id as id2 from t;
insert into v (id, n) values (1, default);
insert into v (id, g, i) values (2, default, default);
insert into v (id, x) values (3, default);
insert into v (id, id2) values (3, 3);
insert into v (id, id2) values (3, default);
insert into v (id, i) values (4, 4);
insert into v (id, i) overriding system value values (4, 40);
insert into v (id, i) overriding user value values (5, 50);
insert into v (id, g) values (6, 6);
select * from t order by id;
update v set n = default where id = 1;
update v set g = default where id = 1;
update v set i = default where id = 1;
update v set g = 1, x = 1;
update v set id = 1, id2 = 2;
alter view v alter column n set default 'view';
insert into v (id) values (20);
insert into v (id, n) values (21, default), (22, 'given');
update v set n = default where id = 2;
create view outermost as select id, n as m from v;
insert into outermost (id) values (30);
alter view outermost alter column m set default 'outermost';
insert into outermost (id) values (31);
select id, n from t order by id;
alter view v alter column x set default 5;
-- the view gives x a value by itself now
insert into v (id) values (40);
