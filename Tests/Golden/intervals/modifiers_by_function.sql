-- Modifiers of intervals that no syntax gives are refused by the function that applies them; a costly argument keeps a function in SQL
-- from being written into the query.
create table v (x int, i interval); insert into v values (2147483646,'1.5 s'), (2147418112, '1.6'), (2147418118,'1.66666666'),(65538,'1.66666'), (196611, '1'), (0,'1.7 s');
select pg_catalog.interval(i, x) from v where x = 2147483646;
select pg_catalog.interval(i, x) from v where x = 2147418112;
select pg_catalog.interval(i, x) from v where x = 2147418118;
select pg_catalog.interval(i, x) from v where x = 65538;
select pg_catalog.interval(i, x) from v where x = 196611;
select pg_catalog.interval(i, x) from v where x = 0;
select pg_catalog.interval(i, x - 2147483647) from v where x = 0;
select pg_catalog.interval('1.5 s', 2147483646);
select pg_catalog.interval('1.5 s', 65538), pg_catalog.interval('1.5 s', 5);
select pg_catalog.interval('1 year 2 mons 1.5 s', 131074+2);
SELECT pg_catalog."overlaps"((SELECT max('1969-07-20 20:17:40-05'::timestamptz) FROM v s1), NULL::interval, NULL::timestamptz, ('Zoë'::text)::interval) AS x FROM v;
SELECT pg_catalog."overlaps"(NULL::timestamptz, NULL::interval, NULL::timestamptz, (x || 'y')::interval) AS x FROM v;
