-- Conditions on a plain view are tested together with the view's own, cheap ones first, so that a cheap function sees rows
-- that the view hides. A security barrier tests its own first, but for leakproof functions.
create role alice;
create table phones (person text, phone text);
insert into phones values ('a', '1'), ('b', '412-2'), ('c', '3');
create view plain as select person, phone from phones where phone not like '412%';
create view barrier with (security_barrier) as select person, phone from phones where phone not like '412%';
grant select on plain, barrier to alice;
create function cheap(text, text) returns bool cost 0.0001 language plpgsql
    as 'begin raise notice ''cheap: % => %'', $1, $2; return true; end';
create function dear(text, text) returns bool cost 1000 language plpgsql
    as 'begin raise notice ''dear: % => %'', $1, $2; return true; end';
create function trusted(text) returns bool cost 0.0001 leakproof language plpgsql
    as 'begin raise notice ''trusted: %'', $1; return true; end';
set role alice;
select * from plain where cheap(person, phone);
select * from plain where dear(person, phone);
select * from barrier where cheap(person, phone);
select * from barrier where cheap(person, phone) and person = 'a';
select * from barrier where trusted(phone) and person <> 'c';
select count(*) from plain where 1 / (length(phone) - 5) < 1;
select count(*) from barrier where 1 / (length(phone) - 5) < 1;
select * from (select upper(person) as name, phone from plain) s where cheap(name, phone);
