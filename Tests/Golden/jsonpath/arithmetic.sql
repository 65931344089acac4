-- Arithmetic wants one number on each side; a sign is applied to each element.
\pset null '(null)'
select jsonb_path_query('[1,2]', '$ + 1');
select jsonb_path_query('[1]', '$ + 1');
select jsonb_path_query('1', '$ / 0');
select jsonb_path_query('1', '$ + "a"');
select jsonb_path_query('[1,2,3]', '-$');
select jsonb_path_query('[1,"2",3]', '-$');
select jsonb_path_query('7', '$ % 3');
select jsonb_path_query('7', '$ / 3');
select jsonb_path_query('["abc","abd",1]', '$[*] ? (@ starts with "ab")');
