-- Predicates are true, false or unknown, which prints as null; what cannot be compared is unknown.
\pset null '(null)'
select jsonb_path_query('["abc","abd",1]', '$[*] ? (@ starts with "ab")');
select jsonb_path_query('["abc","ABd",1]', '$[*] ? (@ like_regex "^ab" flag "i")');
select jsonb_path_query('["a\nb"]', '$[*] ? (@ like_regex "a.b" flag "s")');
select jsonb_path_query('[1]', '$[*] ? ((@ like_regex "a") is unknown)');
select jsonb_path_query('{"a":1}', '$ ? (exists (@.a))');
select jsonb_path_query('{"a":1}', '$.a > 0');
select jsonb_path_query('{"a":1}', '$.a == "x"');
select jsonb_path_query('{"a":1}', '$.a == null');
select jsonb_path_query('{"a":1}', '$.a <> null');
select '{"a":1}'::jsonb @? '$.a', '{"a":1}'::jsonb @? '$.b', '{"a":1}'::jsonb @? 'strict $.b';
