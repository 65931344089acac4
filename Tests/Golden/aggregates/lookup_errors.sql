-- The functions and the state type of an aggregate are looked up where errors have no place; those of its arguments have one.
create role ann; create schema s; create schema p authorization ann;
create type s.t as enum ('a');
set role ann;
create aggregate p.a(int) (sfunc = int4pl, stype = int, finalfunc = s.f, initcond = '0');
create aggregate p.a(int) (sfunc = s.f, stype = int);
create aggregate p.a(int) (sfunc = nope.f, stype = int);
create aggregate p.a(int) (sfunc = nope, stype = int);
create aggregate p.a(int) (sfunc = int4pl, stype = s.t);
create aggregate p.a(s.t) (sfunc = int4pl, stype = int);
create aggregate p.a(nope.t) (sfunc = int4pl, stype = int);
create aggregate s.a(int) (sfunc = int4pl, stype = int);
create aggregate nope.a(int) (sfunc = int4pl, stype = int);
