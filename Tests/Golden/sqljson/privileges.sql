-- The functions behind the constructs for JSON are no calls: only the table is asked for, and EXECUTE of the aggregates.
\pset null '(null)'
create role reader;
create table papers (id int, body jsonb, secret text);
insert into papers values (1, '{"a":1}', 's');
grant select (id, body) on papers to reader;
revoke execute on function json_build_object(variadic "any") from public;
revoke execute on function json_agg_strict(anyelement) from public;
revoke execute on function jsonb_path_exists(jsonb, jsonpath, jsonb, boolean) from public;
set role reader;
select json_value(body, '$.a'), json_object('id': id) from papers;
select json_exists(body, '$.a') from papers;
select jsonb_path_exists(body, '$.a') from papers;
select json_build_object('id', id) from papers;
select json_arrayagg(id) from papers;
select json_value(secret, '$.a') from papers;
select json_value(body, '$.a' passing secret as x) from papers;
select json_query(body, '$.zz' default (select secret from papers) on empty) from papers;
select t.* from papers, json_table(body, '$' columns (a int)) t;
select t.* from papers, json_table(secret, '$' columns (a int)) t;
select body['a'] from papers;
reset role;
revoke all on papers from reader;
drop table papers;
grant execute on function json_build_object(variadic "any") to public;
drop role reader;
