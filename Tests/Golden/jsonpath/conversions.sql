-- Methods convert strings and numbers, and refuse what does not convert.
\pset null '(null)'
select jsonb_path_query('["1","12.5",3.5]', '$[*].bigint()');
select jsonb_path_query('["1",3.5]', '$[*].bigint()');
select jsonb_path_query('["1",3.5]', '$[*].integer()');
select jsonb_path_query('"12345678901"', '$.integer()');
select jsonb_path_query('12345678901', '$.integer()');
select jsonb_path_query('["true","yes",1,0,"x"]', '$[*].boolean()');
select jsonb_path_query('1.5', '$.boolean()');
select jsonb_path_query('null', '$.boolean()');
select jsonb_path_query('["1.256", 3]', '$[*].decimal(4,2)');
select jsonb_path_query('"12345"', '$.decimal(4,2)');
select jsonb_path_query('"12345"', '$.decimal(0)');
select jsonb_path_query('"12.3x"', '$.number()');
select jsonb_path_query('[1.50,true,"a"]', '$[*].string()');
select jsonb_path_query('null', '$.string()');
