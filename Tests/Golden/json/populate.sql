-- jsonb_populate_record fills a row of the type of its first argument: arrays, rows and domains are made of what stands in the JSON.
\pset null '(null)'
create domain pos as int check (value > 0);
create domain nn as text not null;
create type pt as (x int, y numeric(4,1));
create table r (a int default 7, b text, c date, d pt, e int[], f jsonb, g json, h pos, i pt[]);
select * from jsonb_populate_record(null::r, '{"a":1,"b":"x","c":"2020-01-02","d":{"x":1,"y":2.34},"e":[1,2],"f":{"k":1},"g":[1, 2],"h":5,"i":[{"x":1},{"y":2}]}');
select * from json_populate_record(null::r, '{"a":1,"b":"x","c":"2020-01-02","d":{"x":1,"y":2.34},"e":[[1,2],[3,4]],"f":{"k":1},"g":[1,  2],"h":5,"i":"{\"(1,2)\"}"}');
select * from jsonb_populate_record((1,'keep',null,null,null,null,null,null,null)::r, '{"c":"2021-02-03"}');
select jsonb_populate_record(null::pt, '{"x":"12","y":"3.14159"}');
select jsonb_populate_record(row(1,2)::pt, null), jsonb_populate_record(null::pt, null);
select * from jsonb_populate_recordset(null::pt, '[{"x":1},{"y":2},{}]');
select jsonb_populate_recordset(null::pt, '[{"x":1},{"y":2},{}]');
select * from json_populate_recordset(row(9,9)::pt, '[{"x":1},{"y":2},{}]');
