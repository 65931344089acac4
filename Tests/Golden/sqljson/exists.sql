-- JSON_EXISTS tells whether a path finds something; an error counts as false unless ON ERROR says otherwise.
\pset null '(null)'
select json_exists('{"a":1}', '$.a'), json_exists('{"a":1}', 'strict $.b'), json_exists('{"a":1}', 'strict $.b' true on error), json_exists('{"a":1}', 'strict $.b' unknown on error), json_exists(null::jsonb, '$');
select json_exists('{"a":1}', 'strict $.b' error on error);
select json_exists('{"a":1}', '$.b' null on error);
select json_exists('{"a":5}', '$.a ? (@ > $x)' passing 3 as x), json_exists('{"a":5}', '$.a ? (@ > $x)' passing 7 as x);
