extension AnalysisDeparseTests {
    /// Views: the statement that makes one, then pg_get_viewdef without and with pretty printing, as PostgreSQL 18.6 gives them.
    static let views = """
        > create view v2 as select a, b as bb, c+1 from t where a > 1 and b is not null or c < 2.5;
         SELECT a,
            b AS bb,
            (c + (1)::numeric) AS "?column?"
           FROM t
          WHERE (((a > 1) AND (b IS NOT NULL)) OR (c < 2.5));
         SELECT a,
            b AS bb,
            c + 1::numeric AS "?column?"
           FROM t
          WHERE a > 1 AND b IS NOT NULL OR c < 2.5;
        > create view v3 as select t.a, u.x, count(*) as n, sum(c) from t join u on t.a = u.a group by t.a, u.x having count(*) > 1 order by n desc, u.x;
         SELECT t.a,
            u.x,
            count(*) AS n,
            sum(t.c) AS sum
           FROM (t
             JOIN u ON ((t.a = u.a)))
          GROUP BY t.a, u.x
         HAVING (count(*) > 1)
          ORDER BY (count(*)) DESC, u.x;
         SELECT t.a,
            u.x,
            count(*) AS n,
            sum(t.c) AS sum
           FROM t
             JOIN u ON t.a = u.a
          GROUP BY t.a, u.x
         HAVING count(*) > 1
          ORDER BY (count(*)) DESC, u.x;
        > create view v4 as select x.a, (select max(y) from u where u.a = x.a) as m from t x where exists (select 1 from w where w.a = x.a) and x.a in (select a from u);
         SELECT a,
            ( SELECT max(u.y) AS max
                   FROM u
                  WHERE (u.a = x.a)) AS m
           FROM t x
          WHERE ((EXISTS ( SELECT 1
                   FROM w
                  WHERE (w.a = x.a))) AND (a IN ( SELECT u.a
                   FROM u)));
         SELECT a,
            ( SELECT max(u.y) AS max
                   FROM u
                  WHERE u.a = x.a) AS m
           FROM t x
          WHERE (EXISTS ( SELECT 1
                   FROM w
                  WHERE w.a = x.a)) AND (a IN ( SELECT u.a
                   FROM u));
        > create view v5 as select a from t union all select a from u union select z from w order by 1;
        (
                 SELECT t.a
                   FROM t
                UNION ALL
                 SELECT u.a
                   FROM u
        ) UNION
         SELECT w.z AS a
           FROM w
          ORDER BY 1;
        (
                 SELECT t.a
                   FROM t
                UNION ALL
                 SELECT u.a
                   FROM u
        ) UNION
         SELECT w.z AS a
           FROM w
          ORDER BY 1;
        > create view v6 as with q as (select a, b from t) select q.a, u.x from q left join u on q.a = u.a;
         WITH q AS (
                 SELECT t.a,
                    t.b
                   FROM t
                )
         SELECT q.a,
            u.x
           FROM (q
             LEFT JOIN u ON ((q.a = u.a)));
         WITH q AS (
                 SELECT t.a,
                    t.b
                   FROM t
                )
         SELECT q.a,
            u.x
           FROM q
             LEFT JOIN u ON q.a = u.a;
        > create view v7 as select distinct on (a) a, y from u order by a, y desc nulls last limit 5 offset 2;
         SELECT DISTINCT ON (a) a,
            y
           FROM u
          ORDER BY a, y DESC NULLS LAST
         OFFSET 2
         LIMIT 5;
         SELECT DISTINCT ON (a) a,
            y
           FROM u
          ORDER BY a, y DESC NULLS LAST
         OFFSET 2
         LIMIT 5;
        > create view v8 as select case when a > 1 then 'x' when a = 2 then b else 'z' end as kind, case a when 1 then 2 end from t;
         SELECT
                CASE
                    WHEN (a > 1) THEN 'x'::text
                    WHEN (a = 2) THEN b
                    ELSE 'z'::text
                END AS kind,
                CASE a
                    WHEN 1 THEN 2
                    ELSE NULL::integer
                END AS "case"
           FROM t;
         SELECT
                CASE
                    WHEN a > 1 THEN 'x'::text
                    WHEN a = 2 THEN b
                    ELSE 'z'::text
                END AS kind,
                CASE a
                    WHEN 1 THEN 2
                    ELSE NULL::integer
                END AS "case"
           FROM t;
        > create view v11 as select s.a, s.n from (select a, count(*) n from u group by a) s where s.n > 1;
         SELECT a,
            n
           FROM ( SELECT u.a,
                    count(*) AS n
                   FROM u
                  GROUP BY u.a) s
          WHERE (n > 1);
         SELECT a,
            n
           FROM ( SELECT u.a,
                    count(*) AS n
                   FROM u
                  GROUP BY u.a) s
          WHERE n > 1;
        > create view v12 as select g from generate_series(1,3) g;
         SELECT g
           FROM generate_series(1, 3) g(g);
         SELECT g
           FROM generate_series(1, 3) g(g);
        > create view v14 as select * from u join w using (a);
         SELECT u.a,
            u.x,
            u.y,
            w.z
           FROM (u
             JOIN w USING (a));
         SELECT u.a,
            u.x,
            u.y,
            w.z
           FROM u
             JOIN w USING (a);
        > create view v15 as select u.a, w.z from u cross join w;
         SELECT u.a,
            w.z
           FROM (u
             CROSS JOIN w);
         SELECT u.a,
            w.z
           FROM u
             CROSS JOIN w;
        > create view v16 as select u.a, w.z, t.b from u, w, t where u.a = w.a and t.a = u.a;
         SELECT u.a,
            w.z,
            t.b
           FROM u,
            w,
            t
          WHERE ((u.a = w.a) AND (t.a = u.a));
         SELECT u.a,
            w.z,
            t.b
           FROM u,
            w,
            t
          WHERE u.a = w.a AND t.a = u.a;
        > create view v18 as select a, b from t where b like 'a%' and b not like '%z' and b ilike 'q' and a not in (1,2) and a between 1 and 5 and a is distinct from 3;
         SELECT a,
            b
           FROM t
          WHERE ((b ~~ 'a%'::text) AND (b !~~ '%z'::text) AND (b ~~* 'q'::text) AND (a <> ALL (ARRAY[1, 2])) AND ((a >= 1) AND (a <= 5)) AND (a IS DISTINCT FROM 3));
         SELECT a,
            b
           FROM t
          WHERE b ~~ 'a%'::text AND b !~~ '%z'::text AND b ~~* 'q'::text AND (a <> ALL (ARRAY[1, 2])) AND a >= 1 AND a <= 5 AND a IS DISTINCT FROM 3;
        > create view v20(x, y) as select a, b from t;
         SELECT a AS x,
            b AS y
           FROM t;
         SELECT a AS x,
            b AS y
           FROM t;
        > create view v21 as select a.a, b.a as ba from t a, t b where a.a = b.a;
         SELECT a.a,
            b.a AS ba
           FROM t a,
            t b
          WHERE (a.a = b.a);
         SELECT a.a,
            b.a AS ba
           FROM t a,
            t b
          WHERE a.a = b.a;
        > create view v22 as select extract(year from d) y, d at time zone 'UTC' z, substring(b from 1 for 2) s, trim(b) tr, position('a' in b) p, overlay(b placing 'x' from 1) o from t;
         SELECT EXTRACT(year FROM d) AS y,
            (d AT TIME ZONE 'UTC'::text) AS z,
            SUBSTRING(b FROM 1 FOR 2) AS s,
            TRIM(BOTH FROM b) AS tr,
            POSITION(('a'::text) IN (b)) AS p,
            OVERLAY(b PLACING 'x'::text FROM 1) AS o
           FROM t;
         SELECT EXTRACT(year FROM d) AS y,
            (d AT TIME ZONE 'UTC'::text) AS z,
            SUBSTRING(b FROM 1 FOR 2) AS s,
            TRIM(BOTH FROM b) AS tr,
            POSITION(('a'::text) IN (b)) AS p,
            OVERLAY(b PLACING 'x'::text FROM 1) AS o
           FROM t;
        > create view v23 as select count(distinct b) c, string_agg(b, ', ' order by a desc) s, sum(a) filter (where a > 1) f, max(a) mx from t;
         SELECT count(DISTINCT b) AS c,
            string_agg(b, ', '::text ORDER BY a DESC) AS s,
            sum(a) FILTER (WHERE (a > 1)) AS f,
            max(a) AS mx
           FROM t;
         SELECT count(DISTINCT b) AS c,
            string_agg(b, ', '::text ORDER BY a DESC) AS s,
            sum(a) FILTER (WHERE a > 1) AS f,
            max(a) AS mx
           FROM t;
        > create view v24 as select a*(h+1)-c/2 as e1, (a+h)+1 as e2, a+(h+1) as e3, (a-h)*2 as e4, a%2=0 as ev from t;
         SELECT (((a * (h + 1)))::numeric - (c / (2)::numeric)) AS e1,
            ((a + h) + 1) AS e2,
            (a + (h + 1)) AS e3,
            ((a - h) * 2) AS e4,
            ((a % 2) = 0) AS ev
           FROM t;
         SELECT (a * (h + 1))::numeric - c / 2::numeric AS e1,
            a + h + 1 AS e2,
            a + (h + 1) AS e3,
            (a - h) * 2 AS e4,
            (a % 2) = 0 AS ev
           FROM t;
        > create view v26 as select t.a from t where t.a > all (select a from u) and (a, h) in (select a, y from u) and t.a = any (select z from w);
         SELECT a
           FROM t
          WHERE ((a > ALL ( SELECT u.a
                   FROM u)) AND ((a, h) IN ( SELECT u.a,
                    u.y
                   FROM u)) AND (a IN ( SELECT w.z
                   FROM w)));
         SELECT a
           FROM t
          WHERE (a > ALL ( SELECT u.a
                   FROM u)) AND ((a, h) IN ( SELECT u.a,
                    u.y
                   FROM u)) AND (a IN ( SELECT w.z
                   FROM w));
        > create view v27 as select a from u where a = 1 union (select a from w where z = 2 order by a limit 1) except select a from t;
        (
                 SELECT u.a
                   FROM u
                  WHERE (u.a = 1)
                UNION
                ( SELECT w.a
                   FROM w
                  WHERE (w.z = 2)
                  ORDER BY w.a
                 LIMIT 1)
        ) EXCEPT
         SELECT t.a
           FROM t;
        (
                 SELECT u.a
                   FROM u
                  WHERE u.a = 1
                UNION
                ( SELECT w.a
                   FROM w
                  WHERE w.z = 2
                  ORDER BY w.a
                 LIMIT 1)
        ) EXCEPT
         SELECT t.a
           FROM t;
        > create view v28 as with recursive r(n) as (select 1 union all select n + 1 from r where n < 5) select n from r;
         WITH RECURSIVE r(n) AS (
                 SELECT 1 AS "?column?"
                UNION ALL
                 SELECT (r_1.n + 1)
                   FROM r r_1
                  WHERE (r_1.n < 5)
                )
         SELECT n
           FROM r;
         WITH RECURSIVE r(n) AS (
                 SELECT 1 AS "?column?"
                UNION ALL
                 SELECT r_1.n + 1
                   FROM r r_1
                  WHERE r_1.n < 5
                )
         SELECT n
           FROM r;
        > create view v29 as select t.a from t full join u on t.a = u.a and u.y > 1 left join (w join u u2 on w.a = u2.a) on w.z = t.a;
         SELECT t.a
           FROM ((t
             FULL JOIN u ON (((t.a = u.a) AND (u.y > 1))))
             LEFT JOIN (w
             JOIN u u2 ON ((w.a = u2.a))) ON ((w.z = t.a)));
         SELECT t.a
           FROM t
             FULL JOIN u ON t.a = u.a AND u.y > 1
             LEFT JOIN (w
             JOIN u u2 ON w.a = u2.a) ON w.z = t.a;
        > create view v33 as select a from u group by a, y + 1 order by y + 1;
         SELECT a
           FROM u
          GROUP BY a, (y + 1)
          ORDER BY (y + 1);
         SELECT a
           FROM u
          GROUP BY a, (y + 1)
          ORDER BY (y + 1);
        > create view v34 as select b, lower(b) from t group by b, lower(b) order by lower(b);
         SELECT b,
            lower(b) AS lower
           FROM t
          GROUP BY b, (lower(b))
          ORDER BY (lower(b));
         SELECT b,
            lower(b) AS lower
           FROM t
          GROUP BY b, (lower(b))
          ORDER BY (lower(b));
        """
}
