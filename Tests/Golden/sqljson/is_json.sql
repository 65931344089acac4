-- IS JSON tells whether a text is JSON, of which kind, and whether its keys are unique.
\pset null '(null)'
select '{"a":1}' is json, '1' is json scalar, '[]' is json array, '{}' is json object, '{' is json, null is json, '{"a":1,"a":2}' is json with unique keys, '{"a":1,"a":2}' is json without unique keys, 'x' is not json;
select 1 is json;
select jsonb '1' is json array, json '[1]' is json array;
