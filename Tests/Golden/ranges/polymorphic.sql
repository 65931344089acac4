-- anyrange, anymultirange and anyelement in one signature stand for a range type, its multirange type and its subtype; elements alone tell no range type.
create function low(anyrange) returns anyelement language sql as 'select lower($1)';
create function has(anyrange, anyelement) returns bool language sql as 'select $1 @> $2';
create function whole(anymultirange) returns anyrange language sql as 'select range_merge($1)';
create function many(anyelement, anyarray, anyrange) returns anymultirange language sql as 'select multirange($3)';
create function fits(anycompatible, anycompatiblerange) returns bool language sql as 'select $2 @> $1';
select low('[1,2)'::int4range), low('[1.5,2)'::numrange), has('[1,4)'::int4range, 2), whole('{[1,2),[4,5)}'::int4multirange), many(1, '{1}', '[1,2)'::int4range), fits(3, '[1,4)'::numrange);
select has('[1,4)'::int4range, 2.5);
select many(1.5, '{1}', '[1,2)'::int4range);
select fits(3.5, '[1,4)'::int4range);
select low('[1,2)');
select whole('[1,2)'::int4range);
create function bad(anyelement) returns anymultirange language sql as 'select null';
create function bad(anycompatible) returns anycompatiblerange language sql as 'select null';
