-- A function that is not VOLATILE may not lock rows either: SELECT FOR UPDATE is refused in it, in SQL and in PL/pgSQL.
create table t(id int primary key);
insert into t values (1);
create function s() returns bigint stable language sql as 'select count(*) from (select * from t for update) x';
create function v() returns bigint volatile language sql as 'select count(*) from (select * from t for update) x';
create function p() returns int stable language plpgsql as $$begin return (select id from t for update); end$$;
create function q() returns int stable language plpgsql as $$declare i int; begin select id into i from t for no key update; return i; end$$;
select s();
select v();
select p();
select q();
with w as (select id from t for key share) select * from w;
create function w() returns bigint stable language sql as 'with w as (delete from t returning *) select count(*) from w';
select w();
