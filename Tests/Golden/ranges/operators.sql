-- Ranges and multiranges are asked for what they hold, and joined, cut and subtracted; a result that would be no one range is an error.
select r @> 3 as has, r @> 5 as has5, 3 <@ r as el, r @> '[2,3]'::int4range as holds, r @> 'empty' as holds_empty, r && '[4,9)' as over, r << '[5,9)'::int4range as before, r &< '[1,4)' as left, r &> '[1,5)' as right, r -|- '[5,6)' as touch from (select '[1,5)'::int4range r) x;
select r + '[5,9)' as plus, r * '[3,9)' as common, r * '[7,9)' as nothing, r - '[3,9)' as rest from (select '[1,5)'::int4range r) x;
select '[1,5)'::int4range + '[7,9)';
select '[1,9)'::int4range - '[3,5)';
select '[1,2)'::numrange -|- '[2,3)', '[1,2]'::numrange -|- '[2,3)', '[1,2)'::int4range -|- '(1,3)', range_merge('[1,2)'::int4range, '[7,9)');
select m @> 6 as has, m @> '{[2,3],[8,8]}'::int4multirange as holds, '[2,3]'::int4range <@ m as inside, m && '[6,7]'::int4range as over, m << '[10,12]'::int4range as before, m -|- '[10,11]'::int4range as touch from (select '{[1,5],[8,9]}'::int4multirange m) x;
select m + '{[6,7]}' as plus, m * '{[4,8]}' as common, m - '{[2,3]}' as rest from (select '{[1,5],[8,9]}'::int4multirange m) x;
select * from (values ('[1,5)'::int4range), ('empty'), ('(,3)'), ('[1,)'), ('[1,4]'), (null)) v(r) order by r;
select int4range(1,4) = numrange(1,4);
select int4range(1,4) @> 2::bigint;
select int4range(1,4) @> '2';
