-- CREATE TYPE … AS RANGE makes a range type, its multirange type and their constructors, which go with it; nothing of it is dropped alone.
create type floats as range (subtype = float8, subtype_diff = float8mi, multirange_type_name = manyfloats);
create type textrange as range (subtype = text);
create type span as range (subtype = int4, subtype_opclass = int4_ops);
\dT
\df
select floats(1.5, 2), manyfloats(floats(1,2), floats(4,5)), manyfloats(), '["a b","c,d"]'::textrange, '{[a,c),[b,d)}'::textmultirange, span_multirange(span(1,2));
select textrange('c', 'a');
select '[1,5]'::span, span(1,3,'[]') -|- span(4,5) as steps, lower(floats(1,2)), floats(1,5) @> 2.5::float8 as has;
select floats(1,5) @> 2.5;
select rngtypid::regtype, rngsubtype::regtype, rngmultitypid::regtype, rngcollation, rngsubdiff from pg_range where rngtypid >= 16384 order by 1;
create table t (id int, r floats, m manyfloats, a floats[], primary key (r, id));
insert into t values (1, '[1,2]', '{[1,2],[3,4]}', '{"[1,2]"}'), (2, '(,5)', '{}', null);
insert into t values (1, '[1,2]');
select * from t order by r;
drop type floats;
drop type manyfloats;
drop function floats(float8, float8);
drop function manyfloats();
alter type manyfloats rename to many;
alter type floats rename to fl;
select floats(1, 2), pg_typeof(many());
drop type fl cascade;
\d t
create type bad as range (subtype = text, foo = 3);
create type bad as range (subtype_diff = float8mi);
create type bad as range (subtype = int4, subtype = int8);
create type bad as range (subtype = int4, subtype_diff = float8mi);
create type bad as range (subtype = float8, canonical = nosuch);
create type bad as range (subtype = float8, collation = "C");
create type bad as range (subtype = xid);
create type bad as range (subtype = anyelement);
create type bad as range (subtype = float8, multirange_type_name = many);
create type otherrange as range (subtype = int4, multirange_type_name = textmultirange);
create type xmultirange as enum ();
create type xrange as range (subtype = int4);
