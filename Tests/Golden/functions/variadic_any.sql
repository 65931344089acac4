-- VARIADIC array passes the elements one by one to functions of any arguments; a NULL array gives NULL, but for format.
select concat(variadic array['a','b']), concat_ws(',', variadic array[1,2,null,3]), format('%s-%s', variadic array['a','b']), num_nulls(variadic array[1,null]), concat(1, variadic array['x','y']);
select concat(variadic null::int[]), format('x%%', variadic null::int[]), num_nonnulls(variadic null::int[]), concat(variadic '{}'::int[]);
create table t (id int, a text[]);
insert into t values (1, '{a,b}'), (2, null), (3, '{}');
select id, concat(variadic a), concat_ws('-', variadic a), num_nulls(variadic a) from t order by id;
select concat(variadic 1);
