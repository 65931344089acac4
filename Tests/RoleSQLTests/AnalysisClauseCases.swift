extension AnalysisErrorTests {
    /// The same for the clauses of queries.
    static let clauseCases = """
        select a, (select count(*) from u where u.a = t.a) from t group by b
            42803 7 column "t.a" must appear in the GROUP BY clause or be used in an aggregate function
        select max(a) from t where max(a) > 1
            42803 27 aggregate functions are not allowed in WHERE
        select * from t join u on t.a = u.a and count(*) > 1
            42803 40 aggregate functions are not allowed in JOIN conditions
        select * from t join u on a = a
            42702 26 column reference "a" is ambiguous
        select * from t join u on t.a
            42804 26 argument of JOIN/ON must be type boolean, not type integer
        select * from t join u using (a) where b.x = 1
            42P01 39 missing FROM-clause entry for table "b"
        select t.* from t x
            42P01 7 invalid reference to FROM-clause entry for table "t"
            H Perhaps you meant to reference the table alias "x".
        select x.* from t x where t.a = 1
            42P01 26 invalid reference to FROM-clause entry for table "t"
            H Perhaps you meant to reference the table alias "x".
        select public.x.a from t x
            42P01 7 invalid reference to FROM-clause entry for table "x"
            D There is an entry for table "x", but it cannot be referenced from this part of the query.
        select other.t.a from t
            42P01 7 invalid reference to FROM-clause entry for table "t"
            D There is an entry for table "t", but it cannot be referenced from this part of the query.
        select db.public.t.a from t
            0A000 7 cross-database references are not implemented: db.public.t.a
        select nosuchschema.f(1)
            3F000 7 schema "nosuchschema" does not exist
        select nosuch(1, 'x', null, 2.5)
            42883 7 function nosuch(integer, unknown, unknown, numeric) does not exist
            H No function matches the given name and argument types. You might need to add explicit type casts.
        select (select a from t, u)
            42702 15 column reference "a" is ambiguous
        select (select 1, 2)
            42601 7 subquery must return only one column
        select exists (select nope from t)
            42703 22 column "nope" does not exist
        select a in (select b from t) from t
            42883 9 operator does not exist: integer = text
            H No operator matches the given name and argument types. You might need to add explicit type casts.
        select a in (select a, a from t) from t
            42601 9 subquery has too many columns
        select a = any (select b from t) from t
            42883 9 operator does not exist: integer = text
            H No operator matches the given name and argument types. You might need to add explicit type casts.
        select (a, b) in (select a, a from t) from t
            42883 14 operator does not exist: text = integer
            H No operator matches the given name and argument types. You might need to add explicit type casts.
        select (a,b) = (select a from t) from t
            42601 13 subquery has too few columns
        select array[]::int[], array[]
            42P18 23 cannot determine type of empty array
            H Explicitly cast to the desired type, for example ARRAY[]::integer[].
        select array[1,2,'x']
            22P02 17 invalid input syntax for type integer: "x"
        select (array[1,2])['x']
            22P02 20 invalid input syntax for type integer: "x"
        select (a)[1] from t
            42804 8 cannot subscript type integer because it does not support subscripting
        select case a when 'x' then 1 end from t
            22P02 19 invalid input syntax for type integer: "x"
        select case when a then 1 end from t
            42804 17 argument of CASE/WHEN must be type boolean, not type integer
        select case when true then 'x' else 1 end
            22P02 27 invalid input syntax for type integer: "x"
        select coalesce(a, b) from t
            42804 19 COALESCE types integer and text cannot be matched
        select coalesce(b, 1) from t
            42804 19 COALESCE types text and integer cannot be matched
        select nullif(a, 'x') from t
            22P02 17 invalid input syntax for type integer: "x"
        select a is true from t
            42804 7 argument of IS TRUE must be type boolean, not type integer
        select b is not unknown from t
            42804 7 argument of IS NOT UNKNOWN must be type boolean, not type text
        select not b from t
            42804 11 argument of NOT must be type boolean, not type text
        select a and true from t
            42804 7 argument of AND must be type boolean, not type integer
        select -b from t
            42883 7 operator does not exist: - text
            H No operator matches the given name and argument type. You might need to add an explicit type cast.
        select a + b from t
            42883 9 operator does not exist: integer + text
            H No operator matches the given name and argument types. You might need to add explicit type casts.
        select a || c from t
            42883 9 operator does not exist: integer || numeric
            H No operator matches the given name and argument types. You might need to add explicit type casts.
        select b + 1 from t
            42883 9 operator does not exist: text + integer
            H No operator matches the given name and argument types. You might need to add explicit type casts.
        select b < a from t
            42883 9 operator does not exist: text < integer
            H No operator matches the given name and argument types. You might need to add explicit type casts.
        select c = '1.x' from t
            22P02 11 invalid input syntax for type numeric: "1.x"
        select a between 'x' and 5 from t
            22P02 17 invalid input syntax for type integer: "x"
        select a in (1, 'x') from t
            22P02 16 invalid input syntax for type integer: "x"
        select a in (1, b) from t
            42883 9 operator does not exist: integer = text
            H No operator matches the given name and argument types. You might need to add explicit type casts.
        select b not in ('a', 1) from t
            42883 9 operator does not exist: text <> integer
            H No operator matches the given name and argument types. You might need to add explicit type casts.
        select a limit 1
            42703 7 column "a" does not exist
        select 1 offset 'x'
            22P02 16 invalid input syntax for type bigint: "x"
        select count(*) from t for update
            0A000 - FOR UPDATE is not allowed with aggregate functions
        select distinct a from t for update
            0A000 - FOR UPDATE is not allowed with DISTINCT clause
        select a from t for update of u
            42P01 30 relation "u" in FOR UPDATE clause not found in FROM clause
        select a from t group by a for update
            0A000 - FOR UPDATE is not allowed with GROUP BY clause
        select a from t union select a from u for update
            0A000 - FOR UPDATE is not allowed with UNION/INTERSECT/EXCEPT
        select distinct on (b) a from t order by a
            42P10 20 SELECT DISTINCT ON expressions must match initial ORDER BY expressions
        select distinct on (3) a from t
            42P10 20 DISTINCT ON position 3 is not in select list
        select a as x, b as x from t order by x
            42702 38 ORDER BY "x" is ambiguous
        select a from t order by b collate "nope"
            42704 27 collation "nope" for encoding "UTF8" does not exist
        select a collate "C" from t
            42804 9 collations are not supported by type integer
        select 'x'::nosuch.foo
            3F000 12 schema "nosuch" does not exist
        select 'x'::information_schema.foo
            42704 12 type "information_schema.foo" does not exist
        select 1::varchar(0)
            22023 10 length for type varchar must be at least 1
        select 1::numeric(2000)
            22023 10 NUMERIC precision 2000 must be between 1 and 1000
        select 1::int(4)
            42601 13 syntax error at or near "("
        select * from (select 1) as x(a, b)
            42P10 - table "x" has 1 columns available but 2 columns specified
        select * from (values (1,2)) as x(a), (values (3)) as x(b)
            42712 - table name "x" specified more than once
        select * from generate_series(1, 'x') g
            22P02 33 invalid input syntax for type integer: "x"
        select * from generate_series('a'::text, 'b') g
            42883 14 function generate_series(text, unknown) does not exist
            H No function matches the given name and argument types. You might need to add explicit type casts.
        select * from nosuchfn(1)
            42883 14 function nosuchfn(integer) does not exist
            H No function matches the given name and argument types. You might need to add explicit type casts.
        select * from lower('X') with ordinality as l(a, b, c)
            42P10 - table "l" has 2 columns available but 3 columns specified
        select * from (with c as (delete from t returning a) select * from c) x
            0A000 20 WITH clause containing a data-modifying statement must be at the top level
        select a.b.c.d.e from t
            42601 7 improper qualified name (too many dotted names): a.b.c.d.e
        select t.a.b from t
            42P01 7 missing FROM-clause entry for table "a"
        select $1
            42P02 7 there is no parameter $1
        select 1 = all ('{1,x}')
            22P02 16 invalid input syntax for type integer: "x"
        select b = any ('{1,2}'::int[]) from t
            42883 9 operator does not exist: text = integer
            H No operator matches the given name and argument types. You might need to add explicit type casts.
        select string_agg(b) from t
            42883 7 function string_agg(text) does not exist
            H No function matches the given name and argument types. You might need to add explicit type casts.
        select count(distinct *) from t
            42601 22 syntax error at or near "*"
        select min(distinct a), count(*) filter (where a) from t
            42804 47 argument of FILTER must be type boolean, not type integer
        select round(1.5, 'x')
            22P02 18 invalid input syntax for type integer: "x"
        select round('x')
            22P02 13 invalid input syntax for type double precision: "x"
        select substring('abc' from 'x' for 2)
            22P02 28 invalid input syntax for type integer: "x"
        select position(1 in 'x')
            42883 7 function pg_catalog.position(unknown, integer) does not exist
            H No function matches the given name and argument types. You might need to add explicit type casts.
        select extract(year from 'x')
            42725 7 function pg_catalog.extract(unknown, unknown) is not unique
            H Could not choose a best candidate function. You might need to add explicit type casts.
        select extract(year from a) from t
            42883 7 function pg_catalog.extract(unknown, integer) does not exist
            H No function matches the given name and argument types. You might need to add explicit type casts.
        select to_char(1)
            42883 7 function to_char(integer) does not exist
            H No function matches the given name and argument types. You might need to add explicit type casts.
        select make_date(1, 2)
            42883 7 function make_date(integer, integer) does not exist
            H No function matches the given name and argument types. You might need to add explicit type casts.
        select concat(), concat(1, 'x', null), concat_ws(1, 2)
            42883 7 function concat() does not exist
            H No function matches the given name and argument types. You might need to add explicit type casts.
        select coalesce()
            42601 16 syntax error at or near ")"
        select has_table_privilege('t', 'select'), has_table_privilege('x')
            42883 43 function has_table_privilege(unknown) does not exist
            H No function matches the given name and argument types. You might need to add explicit type casts.
        select a from t order by a using <, b using ~~
            42809 44 operator ~~ is not a valid ordering operator
            H Ordering operators must be "<" or ">" members of btree operator families.
        select 1 as a, 2 as a order by a
            42702 31 ORDER BY "a" is ambiguous
        table nope
            42P01 6 relation "nope" does not exist
        select * from t where (select true, false)
            42601 22 subquery must return only one column
        select * from t, lateral (select t.a as q) s where s.q = z
            42703 57 column "z" does not exist
        select * from t join u on t.a = x.a join t x on true
            42P01 32 missing FROM-clause entry for table "x"
        select a.ctid from (select 1) a
            42703 7 column a.ctid does not exist
        """
}
