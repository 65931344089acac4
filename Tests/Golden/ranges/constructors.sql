-- The function named as a range type makes ranges: NULL is no bound, the third argument says which bounds belong to it.
select int4range(1,5), int4range(1,5,'[]'), int4range(1,5,'()'), int4range(null,5), int4range(null,null), numrange(1.5,2.5), daterange('2020-01-01','2020-02-01');
select int4range(5,1);
select int4range(1,5,'x');
select int4range(1,5,null);
select int4range(1,1,'()'), int4range(1,1,'[]'), numrange(1,1);
select int4multirange(), int4multirange(int4range(1,3), int4range(2,7)), int4multirange(variadic array[int4range(1,2)]), multirange(int4range(1,4));
select int4multirange(int4range(1,3), null);
select lower(r), upper(r), isempty(r), lower_inc(r), upper_inc(r), lower_inf(r), upper_inf(r) from (values ('[1,5]'::int4range), ('empty'), ('(,)')) v(r);
select lower(m), upper(m), isempty(m), range_merge(m) from (values ('{[1,5],[8,9]}'::int4multirange), ('{}')) v(m);
select * from unnest('{[1,5],[8,9]}'::int4multirange) u;
select int4range(1,5)::int4multirange, int4range(1,5)::text;
select int4range(1,5)::numrange;
