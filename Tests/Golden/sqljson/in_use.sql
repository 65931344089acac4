-- Constructs for JSON stand wherever expressions do: in GROUP BY, prepared statements, bodies of functions, checks.
create table t (id int, j jsonb, s text check (s is json), g int generated always as ((j['n'])::int) stored);
insert into t(id, j, s) values (1, '{"n":5,"a":[1,2,3]}', '{"x":1}'), (2, '{"n":7,"a":[]}', '[]');
insert into t(id, j, s) values (3, '{}', '{');
select json_value(j, '$.n' returning int) n, count(*) from t group by json_value(j, '$.n' returning int) order by 1;
select json_value(j, '$.n' returning int) n, count(*) from t group by json_value(j, '$.a[0]' returning int) order by 1;
prepare p(int) as select id, json_exists(j, '$.n ? (@ > $x)' passing $1 as x) from t order by id;
execute p(6);
create function f(d jsonb) returns int language sql return json_value(d, '$.n' returning int default 0 on empty);
select id, f(j) from t order by id;
create function f2(d jsonb) returns setof int language sql
begin atomic select v from json_table(d, '$.a[*]' columns (v int path '$')); end;
select f2(j) from t order by 1;
select pg_get_functiondef('f2'::regproc);
create view vv as select id, json_query(j, '$.a' with wrapper) q from t where j is json object;
alter table t drop column j;
