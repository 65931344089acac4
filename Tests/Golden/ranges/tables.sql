-- Columns of ranges are stored, sorted, grouped, joined and kept unique like others; range_agg joins the ranges of a group.
create table rt (id int primary key, r int4range unique, d daterange check (not isempty(d)));
insert into rt values (1, '[1,5]', '[2020-01-01,2020-02-01)'), (2, '[4,9)', null), (3, '[20,30)', '(,2020-01-01]');
insert into rt values (4, '[1,6)', null);
insert into rt values (4, '[6,6]', 'empty');
insert into rt values (4, '[9', null);
select range_agg(r), range_intersect_agg(r) filter (where id < 3), range_agg(d) from rt;
select id from rt where r && int4range(5, 25) order by id;
select a.id, b.id from rt a join rt b on a.r && b.r and a.id < b.id;
select r, count(*) from (values ('[1,5)'::int4range), ('[1,4]'), ('empty'), ('[3,3)')) v(r) group by r order by r;
create domain working as int4range check (not isempty(value));
select '[1,2)'::working, lower('[1,2)'::working);
select 'empty'::working;
create view v as select int4range(1,2) a, r @> 3 b, '[1,4]'::int4range k, lower(r) from rt;
select pg_get_viewdef('v');
