-- JSON_OBJECT makes an object of keys and values; FORMAT JSON takes a text as JSON.
\pset null '(null)'
select json_object('a': 1, 'b': null absent on null), json_object('a': 1, 'a': 2), json_object('a': 1, 'a': 2 with unique keys);
select json_object('a': 1, 'a': 2 with unique keys returning jsonb);
select json_object(null: 1);
select json_object('a' : '{"x":1}' format json), json_object('a' value '[1]' format json, 'c': jsonb '1');
select json_object('a', 'b'), json_object('{a,b}');
select json_object('a': 1 returning int);
