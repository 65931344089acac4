-- Steps into fields and elements may alternate: SET c.f[2], SET cs[1].f, also as targets of INSERT.
create type item as (f int[], g text);
create type crate as (c item, cs item[]);
create table u (id int, x item, y item[], z crate);
insert into u values (1);
update u set x.f[2] = 5;
update u set x.f[3:4] = '{8,9}', x.g = 'hi';
update u set y[1].g = 'y1', y[2].f[1] = 4;
update u set z.c.f[1:2] = '{1,2}', z.cs[1].f[2] = 3;
insert into u (id, x.f[1], x.g, y[2].g, z.cs[1:1]) values (2, 3, 'g', 'h', array[row('{1}', 'x')::item]);
select * from u order by id;
update u set y[1:2].g = 'a';
update u set x.nope = 3;
update u set id.x = 3;
update u set (x.f[1], x.g) = (select 101, 'sel') where id = 2;
select x from u where id = 2;
