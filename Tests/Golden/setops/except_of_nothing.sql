-- EXCEPT of nothing leaves its right side unread.
create table t (c varchar); create table v (c3 varchar); create table u (c int); insert into u values (1),(2); insert into v values ('a');
((SELECT NULL::varchar AS x0 FROM t a113) EXCEPT (SELECT (SELECT min(a115.c3) FROM u s116) AS x0 FROM v a115));
((SELECT NULL::varchar AS x0 FROM t a113) EXCEPT (SELECT (SELECT min(a115.c3) FROM u s116) AS x0 FROM v a115)) EXCEPT ALL (VALUES ('b'::varchar));
((SELECT c AS x0 FROM t a113) EXCEPT (SELECT (SELECT min(a115.c3) FROM u s116) AS x0 FROM v a115));
((SELECT c AS x0 FROM t a113) EXCEPT ALL (SELECT (SELECT a115.c3 FROM u s116) AS x0 FROM v a115)) EXCEPT (select c from t);
((SELECT c AS x0 FROM t a113) EXCEPT ALL (SELECT (SELECT a115.c3 FROM u s116) AS x0 FROM v a115)) INTERSECT (select c from t);
-- INTERSECT begins with the side that is known to be empty.
select (select a115.c3 from u s116) from v a115 intersect select c from t where null::bool;
select c3 from v where false intersect select (select a115.c3 from u s116) from v a115;
select range_agg(int4range(x * 2, x * 2 + 1)) is null, count(*) from generate_series(1, 30000) x;
