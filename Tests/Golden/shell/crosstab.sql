-- \crosstabview shows a result as a grid: rows by one column, columns by another, cells by a third.
create table t (v text, h text, n int, s int);
insert into t values ('a','x',1,3),('b','y',2,1),('a','y',3,1),('c','x',4,3),('b','z',null,2);
select v,h,n from t \crosstabview
select v,h,n from t \crosstabview 1 2 3
select v,h,n,s from t \crosstabview
select v,h,n,s from t \crosstabview v h n s
select v,h,n,s from t \crosstabview v h n S
select v,h,n,s from t \crosstabview 'v' "h" "N" S
select v,h,n as "N",s from t \crosstabview 'v' "h" "N" S
select v,h,n,s from t \crosstabview 1 1 2
select v,h,n,s from t \crosstabview 1 2 9
select v,h,n,s from t \crosstabview 0 2 3
select v,h,n,s from t \crosstabview 1 2 3 4 5
select v,h,n,s from t \crosstabview 1 2 nope
select v,h,n,n from t \crosstabview 1 2 n
select v,h from t \crosstabview
select v,h,n from t where false \crosstabview
create table u(a int) \crosstabview
insert into t values ('q','x',1,3) returning v,h,n \crosstabview
\set QUIET off
insert into t values ('q','y',1,3) returning v,h,n \crosstabview
insert into t values ('q','y',1,3) returning v \gset
insert into t values ('q','y',1,3) returning 'select 1' \gexec
insert into t values ('q','y',1,3) returning 1 \g /dev/null
select 1,2,3 \; insert into t values ('q','y',1,3) returning v,h,n \crosstabview
select 1,2,3 \; insert into t values ('q','y',1,3) returning v,h,n \gset
select 'select 3' \; insert into t values ('q','y',1,3) returning 'select 4' \gexec
\set QUIET on
select 1/0 \crosstabview
select v,h,n from t \crosstabview
\pset null NULL
select null::text, h, n from t where v='b' \crosstabview
select h, v, n from t where v='b' union all select null,null,5 \crosstabview
select null::text, null::text, n from t where v='b' \crosstabview
\pset null ''
select null::text, null::text, n from t where v='b' \crosstabview
select 1 as a, 2 as b, 3 as c \crosstabview
\pset title 'Title'
select 1 as a, 2 as b, 3 as c \crosstabview
\pset title
\x
select v,h,n from t where v <'c' \crosstabview
\x
\pset format csv
select v,h,n from t where v <'c' \crosstabview
\pset format aligned
select i/10, i, i from generate_series(1,1601) i \crosstabview
select 1,i,i,-(i%3) from generate_series(1,12) i \crosstabview 1 2 3 4
select 1,i,i,(i*7)%11 from generate_series(1,12) i \crosstabview 1 2 3 4
select 1,i,i,(i*7)%4 from generate_series(1,12) i \crosstabview 1 2 3 4
select 1,i,i,(i*7)%4 from generate_series(1,30) i \crosstabview 1 2 3 4
select 1,i,i,(i*7)%5 from generate_series(1,50) i \crosstabview 1 2 3 4
select 1,i,i,case when i%2=0 then 'x' else '-' || i end from generate_series(1,10) i \crosstabview 1 2 3 4
select 1,i,i,case when i%2=0 then null else '' end from generate_series(1,10) i \crosstabview 1 2 3 4
select 1,i,i,' 1' from generate_series(1,3) i \crosstabview 1 2 3 4
select v,h,n from t where v <'c' \crosstabview \g
select v,h,n,s from t \crosstabview 'v
select 1;
select v,h,n,s from t \crosstabview 99999999999 2 3
\crosstabview
\pset numericlocale on
\pset border 2
select 'é' as "Zeile", '漢字' as "Spalte", 12345.5 as wert \crosstabview
select 1000 as a, 2000 as b, array[1,2] as c \crosstabview
\pset format html
select '<a>' as a, 'b&' as b, null as c \crosstabview
\pset format unaligned
\t
select v,h,n from t where v < 'c' order by h desc \crosstabview h v
\t
select v,h,n from t where v < 'c' order by h desc \crosstabview h v
\crosstabview 3
select -i as a, 'c' || i as b, i as c, -i as d from generate_series(1,45) i \crosstabview a b c d
