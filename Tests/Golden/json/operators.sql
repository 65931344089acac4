-- Parts of json and jsonb are taken by key, by number or by path; what is not there is NULL.
CREATE TABLE o (b jsonb, j json);
INSERT INTO o VALUES ('{"a": {"b": [1, "x", null]}, "c": "t"}', '{"a": {"b": [1,  "x", null]}, "c": "t"}');
SELECT b -> 'a', b ->> 'c', b -> 'a' -> 'b' -> 1, b -> 'a' -> 'b' ->> 2, b -> 'a' -> 'b' -> -3, b -> 'zz', b -> 0 FROM o;
SELECT j -> 'a', j ->> 'c', j -> 'a' -> 'b' -> 1, j -> 'a' -> 'b' ->> 2, j -> 'a' -> 'b' -> -3, j -> 'zz', j -> 0 FROM o;
SELECT b #> '{a,b,0}', b #>> '{a,b,1}', b #> '{}', b #> '{a,x}', j #> '{a,b,0}', j #>> '{a,b,1}', j #> '{a,b,-1}' FROM o;
SELECT '{"a":1,"b":[1,2]}'::jsonb @> '{"b":[2]}', '[1,2,3]'::jsonb @> '2', '[1]' <@ '[1,2]'::jsonb, '1'::jsonb @> '[1]', '[[1]]'::jsonb @> '[1]';
SELECT '{"a":1}'::jsonb ? 'a', '["a"]'::jsonb ? 'a', '"a"'::jsonb ? 'a', '{"a":1}'::jsonb ?| '{b,a}', '{"a":1}'::jsonb ?& '{b,a}';
SELECT '{"a":1}'::jsonb || '{"b":2,"a":3}', '[1]'::jsonb || '2', '1'::jsonb || '{"a":1}', '{"a":1}'::jsonb || '[]';
SELECT '{"a":1,"b":2}'::jsonb - 'a', '["a","b"]'::jsonb - 'a', '[1,2,3]'::jsonb - 1, '[1,2,3]'::jsonb - -1, '{"a":1,"b":2,"c":3}'::jsonb - '{a,c}'::text[];
SELECT '{"a":{"b":[1,2]}}'::jsonb #- '{a,b,0}', '[1,{"a":2}]'::jsonb #- '{1,a}';
SELECT '1'::jsonb - 'a';
SELECT '{}'::jsonb - 1;
SELECT '1'::jsonb #- '{a}';
SELECT '[1]'::jsonb #- '{a}';
SELECT 1 -> 2;
