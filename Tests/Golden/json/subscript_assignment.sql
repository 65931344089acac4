-- Assigning to a subscript of jsonb makes what is missing on the way, but does not replace a plain value by an object.
\pset null '(null)'
create table s (id int, j jsonb);
insert into s values (1,'{"a":1,"b":[1,2,3],"c":{"d":"x"}}'),(2,null),(3,'[1,2]'),(4,'5');
update s set j['new'] = '"n"' where id = 1;
update s set j['b'][5] = '9' where id = 1;
update s set j['x']['y'][2]['z'] = 'true' where id = 1;
update s set j['k'] = '1' where id = 2;
update s set j[3] = '4' where id = 3;
table s order by id;
update s set j[-1] = '"last"' where id = 3;
update s set j[-9] = '1' where id = 3;
update s set j['a'] = '1' where id = 3;
update s set j['a'] = '1' where id = 4;
update s set j['a']['b'] = '1' where id = 1;
update s set j[null] = '1' where id = 1;
update s set j['a'] = null where id = 1;
update s set j['a'] = 5 where id = 1;
table s order by id;
insert into s(id, j['p']['q']) values (9, '1');
select * from s where id = 9;
select id from s where j['a'] = '1' order by id;
