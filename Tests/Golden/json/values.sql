-- json keeps its text as it was written; jsonb keeps the value: keys once each, short ones first, numbers with their scale.
SELECT '{"bb": 1, "a": [1,2.50 ,  null], "bb": "x"}'::json, '{"bb": 1, "a": [1,2.50 ,  null], "bb": "x"}'::jsonb;
SELECT ' "a\u00e4\n\/" '::jsonb, '-0'::jsonb, '1e3'::jsonb, '1.10'::jsonb, 'true'::jsonb, '[]'::jsonb, '{}'::jsonb;
SELECT '{"a":1}'::json::jsonb, '{"a":1}'::jsonb::json, '{"a": 1}'::jsonb::text, '{"a":1}'::text::json;
SELECT '5'::jsonb::int, '5.7'::jsonb::int8, '1.5'::jsonb::numeric, 'true'::jsonb::bool, '1.5'::jsonb::float8, 'null'::jsonb::int;
SELECT '"a"'::jsonb::int;
SELECT '[1]'::jsonb::bool;
SELECT '1'::jsonb::bool;
SELECT '{"a": 1,}'::json;
SELECT '[1 2]'::jsonb;
SELECT '{a: 1}'::json;
SELECT '{"a" 1}'::json;
SELECT ''::json;
SELECT '"a'::json;
SELECT '01'::json;
SELECT '{"a": tru}'::jsonb;
SELECT '"\x"'::json;
SELECT '"\u00g0"'::json;
SELECT '"\u0000"'::jsonb;
SELECT '"\ud83d"'::jsonb;
SELECT '"\ud83d\ude00"'::jsonb;
SELECT '[1] x'::json;
SELECT '{"a": 1,
 "b": [2, 3}'::json;
SELECT pg_typeof('{}'::json), pg_typeof('{}'::jsonb), pg_typeof(ARRAY['{}'::jsonb]);
SELECT ARRAY['{"a": 1}'::jsonb, '[1, 2]'], '{1,"{\"a\": 2}"}'::json[];
