-- JSON_QUERY gives JSON; a wrapper makes an array of what is found, OMIT QUOTES takes strings as they are.
\pset null '(null)'
select json_query('{"a":[1,2]}', '$.a[*]'), json_query('{"a":[1,2]}', '$.a[*]' with wrapper), json_query('{"a":[1,2]}', '$.a' with conditional wrapper);
select json_query('{"a":[1,2]}', '$.a[*]' error on error);
select json_query('{"a":"x"}', '$.a' omit quotes), json_query('{"a":"x"}', '$.a' returning text omit quotes), json_query('{"a":"x"}', '$.a' returning text);
select json_query('{"a":"x"}', '$.a' omit quotes error on error);
select json_query('{"a":"x"}', '$.a' with wrapper omit quotes);
select json_query('{"a":[1,2]}', '$.a' returning int[]), json_query('{"a":[1,"x"]}', '$.a' returning int[] error on error);
select json_query('{}', '$.a' empty object on empty), json_query('{}', '$.a' empty on empty);
select json_query('{}', '$.a' true on empty);
select json_query('{"a":"abcdef"}', '$.a' returning varchar(3) error on error);
