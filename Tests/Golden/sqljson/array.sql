-- JSON_ARRAY makes an array of values, or of the rows of a query; NULLs are left out unless NULL ON NULL.
\pset null '(null)'
select json_array(1, 'a', null, true), json_array(1, null null on null), json_array('[1]' format json, '[1]'), json_array();
select json_array(1,2 returning varchar(3));
select json_array(select i from generate_series(1,3) i), json_array(select i from generate_series(1,0) i);
select json_array(values (1),(null),(3)), json_array(select 1, 2);
