-- A cast by way of text is not IMMUTABLE where the text depends on settings or the catalog: of arrays, enumerations, rows, ranges, money, dates.
create type e as enum ('a');
create table t (id int, e e, a int[], r int4range, d date, t text, b bool, u uuid, n inet, m money, nu numeric);
create index on t ((e::text));
create index on t ((a::text));
create index on t ((r::text));
create index on t ((d::text));
create index on t ((t::e));
create index on t ((m::numeric));
create index on t ((nu::money));
create index on t ((b::text), (u::text), (n::text), (t::int), lower(r));
create table g (id int, r int4range, x text generated always as (r::text) stored);
