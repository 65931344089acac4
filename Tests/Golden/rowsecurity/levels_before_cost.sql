-- Policies are tested in the order of their levels: restrictive ones by name, then the permissive ones, then what the query
-- asks. Within a level cheap conditions come first; cheap leakproof ones come before everything.
create role alice;
create table r (id int, n text, k int);
insert into r values (1, 'one', 0), (2, 'two', 1), (3, 'three', 2);
create function cheap(text) returns bool cost 0.0001 language plpgsql as 'begin raise notice ''cheap %'', $1; return true; end';
create function usual(text) returns bool language plpgsql as 'begin raise notice ''usual %'', $1; return true; end';
create function trusted(text) returns bool cost 0.0001 leakproof language plpgsql
    as 'begin raise notice ''trusted %'', $1; return true; end';
alter table r enable row level security;
create policy p1 on r using (usual(n));
create policy p2 on r as restrictive using (id < 3);
grant select on r to alice;
set role alice;
select id from r where cheap(n);
select id from r where trusted(n);
select id from r where usual(n) and cheap(n) and id > 1;
reset role;
drop policy p1 on r; drop policy p2 on r;
create policy a on r using (1 / k > 0);
create policy b on r using (k > 0);
create policy c on r as restrictive using (10 / k > 1);
create policy d on r as restrictive using (k <> 0);
set role alice;
select id from r;
reset role;
drop policy a on r;
set role alice;
select id from r;
reset role;
drop policy c on r;
set role alice;
select id from r;
