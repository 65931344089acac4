-- REFRESH … CONCURRENTLY needs a materialized view with rows in it and a unique index on plain columns; rows that come twice are
-- refused before any index is looked at, unless they hold a NULL.
create table t (a int, b int);
insert into t values (1, 1), (2, 2);
create materialized view m as select a, b from t with no data;
copy m to stdout;
refresh materialized view concurrently m;
refresh materialized view m;
refresh materialized view concurrently m;
create unique index m_a on m (a);
refresh materialized view concurrently m with no data;
insert into t values (3, 3);
refresh materialized view concurrently m;
select * from m order by a;
insert into t values (3, 3);
refresh materialized view m;
refresh materialized view concurrently m;
delete from t where a = 3;
insert into t values (null, 5), (null, 5);
refresh materialized view concurrently m;
select * from m order by a, b;
