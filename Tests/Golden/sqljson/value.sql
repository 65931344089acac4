-- JSON_VALUE gives one plain value; ON EMPTY and ON ERROR say what is given instead.
\pset null '(null)'
select json_value(jsonb '{"a":1}', '$.a'), json_value('{"a":[1]}', '$.a'), json_value('{"a":[1]}', '$.a' error on error);
select json_value('{"a":[1]}', '$.b' error on empty);
select json_value('{"a":[1]}', '$.b' default 'x' on empty);
select json_value('{"a":"x"}', '$.a' returning int error on error);
select json_value('{"a":"x"}', '$.a' returning int default -1 on error);
select json_value('{"a":"x"}', '$.a' returning int);
select json_value('[1,2]', '$[*]' error on error);
select json_value('"2020-01-02"', '$.datetime()' returning date);
select json_value(1, '$');
select json_value('1', 1);
select json_value('1', '$' returning int null on error null on empty);
select json_value('1', '$' empty on error);
select json_value('{"a":5}', '$x.b' passing jsonb '{"b":"q"}' as x);
select json_value('{"a":5}', '$y' passing 1 as x);
select json_value('[]', '$x' passing '2020-01-01'::date as x);
select json_value('[]', '$x' passing '{1}'::int[] as x);
select json_value('{bad', '$' null on error);
