-- The types of all columns are looked up, which needs USAGE of their schemas, before USAGE of any of the types is asked for.
create role bob login; grant create on schema public to bob; create schema s1;
create type y2 as enum ('x'); revoke all on type y2 from public;
create domain s1.y3 as int;
set role bob;
create table t34 (a y2, b s1.y3);
create table t34 (b s1.y3, a y2);
create table t35 (like s9.t);
create type cc as (a y2, b s1.y3);
create type cc as (b s1.y3, a y2);
create table t34 (a y2 check (a > 'x'), b nope);
reset role;
