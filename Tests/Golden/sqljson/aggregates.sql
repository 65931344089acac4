-- JSON_OBJECTAGG and JSON_ARRAYAGG collect rows; they take FILTER, ORDER BY and OVER as other aggregates do.
\pset null '(null)'
select json_objectagg(k : v), json_objectagg(k value v absent on null returning jsonb) from (values ('a',1),('b',null)) t(k,v);
select json_objectagg(k : v with unique keys) from (values ('a',1),('a',null)) t(k,v);
select json_arrayagg(v), json_arrayagg(v null on null), json_arrayagg(v) filter (where v > 2), json_arrayagg(k returning text) from (values ('a',1),('b',null),('c',3)) t(k,v);
select k, json_arrayagg(v) over (partition by k) from (values ('a',1),('a',2),('c',3)) t(k,v);
select json_arrayagg(v order by v desc null on null returning jsonb) from (values ('a',1),('b',null),('c',3)) t(k,v);
