-- The result type of a function is looked up where errors have no place; those of its parameters have one.
create role ann; create schema s; create schema p authorization ann;
create type s.t as enum ('a');
set role ann;
create function p.f() returns s.t language sql as 'select null';
create function p.f() returns setof s.t language sql as 'select null';
create function p.f() returns nope language sql as 'select null';
create function p.f() returns setof nope.x language sql as 'select null';
create function p.f() returns table (a s.t) language sql as 'select null';
create function p.f(out a s.t) language sql as 'select null';
create function p.f() returns varchar(nope) language sql as 'select null';
create function p.f() returns int(4) language sql as 'select null';
