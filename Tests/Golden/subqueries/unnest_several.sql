-- unnest(a, b) in FROM gives each array a column; the shorter ones end in NULLs.
select * from unnest(array[1,2], array['a','b','c']);
select * from unnest(array[1,2], array['a','b']) with ordinality as t(x, y, n);
select x.* from (values (array[1,2], array['p','q'])) v(a, b), unnest(v.a, v.b) x;
create view v as select * from unnest(array[1,2], array['a','b']) as t(x, y);
select pg_get_viewdef('v');
select * from unnest(array[1,2], 3);
select unnest(array[1,2], array[3]);
