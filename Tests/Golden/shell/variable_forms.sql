-- :name, :'name', :"name" and :{?name}, in statements and in arguments; not inside of quotes or comments.
\set s 'it''s'
\set n "Odd Name"
\set num 5
SELECT :'s' AS s, :num AS n, :'num' AS t;
SELECT 1 AS :"n";
SELECT :{?s} AS is_set, :{?nosuch} AS is_not;
SELECT ':s' AS quoted, $$:s$$ AS dollars, /* :s */ 1 AS one; -- :s
SELECT E':num' AS e, ":num" FROM (SELECT 1 AS ":num") x;
SELECT :nosuch;
SELECT :'nosuch';
SELECT 'a'::text, array[1,2,3][1:2];
SELECT 1 AS a:num;
SELECT :num:num;
\echo :s :'s' :"n" :{?s} :{?nosuch} :nosuch ':s' ":s"
\set back 'a\\b'
SELECT :'back' AS b;
\set t SELECT
:t 1 AS started;
\set half 'SELECT 2 AS '
:half two;
\set whole 'SELECT 3 AS three;'
:whole
\set loop :loop
\echo :loop
\set x :num:num
\echo :x
\set list 1,2,3
SELECT array[:list];
