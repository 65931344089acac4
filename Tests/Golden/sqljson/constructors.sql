-- JSON reads a text, JSON_SCALAR makes JSON of a plain value, JSON_SERIALIZE writes it.
\pset null '(null)'
select json('{"a":1}'), json('{"a":1,"a":2}'), json('{"a":1,"a":2}' with unique keys);
select json('{'), json(1);
select json(null), json_scalar(null), json_scalar(1), json_scalar('a'), json_scalar(true), json_scalar(1.50), json_scalar('2020-01-02'::date), json_scalar(jsonb '{"a":1}');
select json_serialize('{"a" : 1}'), json_serialize(jsonb '{"a":1}' returning varchar(20)), json_serialize('{"a":1}' returning int);
