-- A condition above an outer join refuses its rows of NULLs only if it cannot be true for them: NOT of IS NOT NULL can, and an element
-- of a range without bounds is in it whatever it is.
create table t (id int, c4 int); create table u (id int, c4 int); insert into t values (1,1),(2,null); insert into u values (1,5);
select t.id, u.id from t left join u on false where not (u.c4 is not null);
select t.id, u.id from t left join u on false where u.c4 is null;
select t.id, u.id from t left join u on t.id = u.id where not (u.c4 is not null);
select t.id, u.id from t left join u on t.id = u.id where not (u.c4 = 5);
select t.id, u.id from t left join u on t.id = u.id where not (u.c4 is null);
select t.id, u.id from t left join u on t.id = u.id where (not (u.c4 is not null)) is true;
select t.id, u.id from t left join u on false where u.c4 <@ '(,)'::int4range;
select t.id, u.id from t left join u on false where '(,)'::int4range @> u.c4;
select t.id, u.id from t left join u on false where not ('empty'::int4range @> u.c4);
select t.id, u.id from t left join u on t.id = u.id where u.c4 <@ '[1,9)'::int4range;
select t.id, u.id from t left join u on false where case 1 when 1 then u.c4 is null else u.c4 = 4 end;
select t.id, u.id from t left join u on false where (u.c4 = 4) is not true;
select t.id, u.id from t left join u on false where (u.c4 = 4) is unknown;
select t.id, u.id from t left join u on false where coalesce(u.c4 = 4, true);
select t.id, u.id from t left join u on false where u.c4 in (select 1 where false) is not true;
select t.id, u.id from t left join u on false where u.c4 = all (array[]::int[]);
select t.id, u.id from t left join u on false where u.c4 = any (array[1,2]);
select t.id, u.id from t left join u on false where u.c4 <> all (select id from u where false);
