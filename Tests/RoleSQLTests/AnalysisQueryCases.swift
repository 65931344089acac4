extension AnalysisErrorTests {
    /// Statements that PostgreSQL 18.6 refuses, each with SQLSTATE, position and words: names and types in queries.
    static let queryCases = """
        select 1 + 'a'::text
            42883 9 operator does not exist: integer + text
            H No operator matches the given name and argument types. You might need to add explicit type casts.
        select 'a' + 'b'
            42725 11 operator is not unique: unknown + unknown
            H Could not choose a best candidate operator. You might need to add explicit type casts.
        select -'a'::text
            42883 7 operator does not exist: - text
            H No operator matches the given name and argument type. You might need to add an explicit type cast.
        select f(1)
            42883 7 function f(integer) does not exist
            H No function matches the given name and argument types. You might need to add explicit type casts.
        select lower(1)
            42883 7 function lower(integer) does not exist
            H No function matches the given name and argument types. You might need to add explicit type casts.
        select abc from t
            42703 7 column "abc" does not exist
        select t.abc from t
            42703 7 column t.abc does not exist
        select tt.a from t
            42P01 7 missing FROM-clause entry for table "tt"
        select ta from t
            42703 7 column "ta" does not exist
            H Perhaps you meant to reference the column "t.a".
        select d2 from t,u
            42703 7 column "d2" does not exist
            H Perhaps you meant to reference the column "u.d".
        select a from t,u
            42702 7 column reference "a" is ambiguous
        select t.a from t x
            42P01 7 invalid reference to FROM-clause entry for table "t"
            H Perhaps you meant to reference the table alias "x".
        select * from t, (select t.a) s
            42P01 25 invalid reference to FROM-clause entry for table "t"
            D There is an entry for table "t", but it cannot be referenced from this part of the query.
            H To reference that table, you must mark this subquery with LATERAL.
        select * from t, (select b2) s
            42703 25 column "b2" does not exist
            H Perhaps you meant to reference the column "t.b".
        select case when true then 1 else 'a'::text end
            42804 27 CASE types text and integer cannot be matched
        select case when 1 then 2 end
            42804 17 argument of CASE/WHEN must be type boolean, not type integer
        select coalesce(1,'x')
            22P02 18 invalid input syntax for type integer: "x"
        select coalesce(1,'x'::text)
            42804 18 COALESCE types integer and text cannot be matched
        select 1 where 1
            42804 15 argument of WHERE must be type boolean, not type integer
        select a from t where count(*)>1
            42803 22 aggregate functions are not allowed in WHERE
        select sum(sum(a)) from t
            42803 11 aggregate function calls cannot be nested
        select a, b from t group by b
            42803 7 column "t.a" must appear in the GROUP BY clause or be used in an aggregate function
        select b from t having count(*)>0
            42803 7 column "t.b" must appear in the GROUP BY clause or be used in an aggregate function
        select distinct a from t order by b
            42P10 34 for SELECT DISTINCT, ORDER BY expressions must appear in select list
        select a from t order by 3
            42P10 25 ORDER BY position 3 is not in select list
        select a from t order by 'x'
            42601 25 non-integer constant in ORDER BY
        select 1 union select 1,2
            42601 22 each UNION query must have the same number of columns
        select 1 union select 'a'::text
            42804 22 UNION types integer and text cannot be matched
        select 1 union select 'a'
            22P02 22 invalid input syntax for type integer: "a"
        select a from t union select a from u order by a+1
            0A000 47 invalid UNION/INTERSECT/EXCEPT ORDER BY clause
            D Only result column names can be used, not expressions or functions.
            H Add the expression/function to every SELECT, or move the UNION into a FROM clause.
        select (select a,b from t)
            42601 7 subquery must return only one column
        select 1 in (select 1,2)
            42601 9 subquery has too many columns
        select (1,2) in (select 1)
            42601 13 subquery has too few columns
        select array[1,'x']
            22P02 15 invalid input syntax for type integer: "x"
        select array[1,'x'::text]
            42804 15 ARRAY types integer and text cannot be matched
        select greatest(1,'x'::text)
            42804 18 GREATEST types integer and text cannot be matched
        select 'x'::foo
            42704 12 type "foo" does not exist
        select 'abc'::int
            22P02 7 invalid input syntax for type integer: "abc"
        select a from t limit 'x'
            22P02 22 invalid input syntax for type bigint: "x"
        select a from t limit b
            42804 22 argument of LIMIT must be type bigint, not type text
        select a from t limit a
            42P10 22 argument of LIMIT must not contain variables
        select 1 limit true
            42804 15 argument of LIMIT must be type bigint, not type boolean
        select * from nope
            42P01 14 relation "nope" does not exist
        select * from s.nope
            42P01 14 relation "s.nope" does not exist
        select * from a.b.c
            0A000 14 cross-database references are not implemented: "a.b.c"
        select nope.* from t
            42P01 7 missing FROM-clause entry for table "nope"
        select *
            42601 7 SELECT * with no tables specified is not valid
        select * from generate_series(1,3) g where g = 'x'
            22P02 47 invalid input syntax for type integer: "x"
        select case when true then generate_series(1,2) end
            0A000 27 set-returning functions are not allowed in CASE
            H You might be able to move the set-returning function into a LATERAL FROM item.
        select a from t where generate_series(1,2)=1
            0A000 22 set-returning functions are not allowed in WHERE
        values (1,2),(1)
            42601 14 VALUES lists must all be the same length
        values (1),('a'::text)
            42804 12 VALUES types integer and text cannot be matched
        select * from t join u using (zz)
            42703 - column "zz" specified in USING clause does not exist in left table
        select * from t join u using (a) join u z using(a,d,b)
            42703 - column "b" specified in USING clause does not exist in right table
        select * from t x(a,b,c,d)
            42P10 - table "x" has 3 columns available but 4 columns specified
        select * from t, t
            42712 - table name "t" specified more than once
        select a from t group by 4
            42P10 25 GROUP BY position 4 is not in select list
        select count(*) filter (where sum(a)>1) from t
            42803 30 aggregate functions are not allowed in FILTER
        select extract(foo from now())
            22023 - unit "foo" not recognized for type timestamp with time zone
        select sum(b) from t
            42883 7 function sum(text) does not exist
            H No function matches the given name and argument types. You might need to add explicit type casts.
        select nullif(1,'x'::text)
            42883 7 operator does not exist: integer = text
            H No operator matches the given name and argument types. You might need to add explicit type casts.
        select 1 between 'a'::text and 2
            42883 9 operator does not exist: integer >= text
            H No operator matches the given name and argument types. You might need to add explicit type casts.
        select 1 in (1,'x'::text)
            42883 9 operator does not exist: integer = text
            H No operator matches the given name and argument types. You might need to add explicit type casts.
        select 1 = any(array['a'])
            42883 9 operator does not exist: integer = text
            H No operator matches the given name and argument types. You might need to add explicit type casts.
        select 1 = any(3)
            42809 9 op ANY/ALL (array) requires array on right side
        select 1 is true
            42804 7 argument of IS TRUE must be type boolean, not type integer
        select not 1
            42804 11 argument of NOT must be type boolean, not type integer
        select 1 and true
            42804 7 argument of AND must be type boolean, not type integer
        select row(1,2) = row(1,2,3)
            42601 16 unequal number of entries in row expressions
        select row(1,2) = row(1,'a'::text)
            42883 16 operator does not exist: integer = text
            H No operator matches the given name and argument types. You might need to add explicit type casts.
        select (a).x from t
            42809 8 column notation .x applied to type integer, which is not a composite type
        select t.b.c from t
            42P01 7 missing FROM-clause entry for table "b"
        select count(distinct a, b) from t
            42883 7 function count(integer, text) does not exist
            H No function matches the given name and argument types. You might need to add explicit type casts.
        select count() from t
            42809 7 count(*) must be used to call a parameterless aggregate function
        select sum(*) from t
            42883 7 function sum() does not exist
            H No function matches the given name and argument types. You might need to add explicit type casts.
        select lower(distinct 'x')
            42809 7 DISTINCT specified, but lower is not an aggregate function
        select lower(*) 
            42883 7 function lower() does not exist
            H No function matches the given name and argument types. You might need to add explicit type casts.
        select nosuch.lower('x')
            3F000 7 schema "nosuch" does not exist
        select pg_catalog.lower('x'), pg_catalog.lower(1)
            42883 30 function pg_catalog.lower(integer) does not exist
            H No function matches the given name and argument types. You might need to add explicit type casts.
        select xx(a => 1)
            42883 7 function xx(a => integer) does not exist
            H No function matches the given name and argument types. You might need to add explicit type casts.
        select make_interval(days => 3), make_interval(dayss => 3)
            42883 33 function make_interval(dayss => integer) does not exist
            H No function matches the given name and argument types. You might need to add explicit type casts.
        select a from t where a = 'x'
            22P02 26 invalid input syntax for type integer: "x"
        select a from t where b = 1
            42883 24 operator does not exist: text = integer
            H No operator matches the given name and argument types. You might need to add explicit type casts.
        select a from t where a like 'x'
            42883 24 operator does not exist: integer ~~ unknown
            H No operator matches the given name and argument types. You might need to add explicit type casts.
        select upper(a) from t
            42883 7 function upper(integer) does not exist
            H No function matches the given name and argument types. You might need to add explicit type casts.
        select length(a) from t
            42883 7 function length(integer) does not exist
            H No function matches the given name and argument types. You might need to add explicit type casts.
        select a::date from t
            42846 8 cannot cast type integer to date
        select 1 || 2
            42883 9 operator does not exist: integer || integer
            H No operator matches the given name and argument types. You might need to add explicit type casts.
        select now() - '1 day', now() + 5
            22007 15 invalid input syntax for type timestamp with time zone: "1 day"
        select date 'foo'
            22007 12 invalid input syntax for type date: "foo"
        select interval 'foo'
            22007 16 invalid input syntax for type interval: "foo"
        select a from t union select b from t
            42804 29 UNION types integer and text cannot be matched
        select a, b from t intersect select a from u
            42601 36 each INTERSECT query must have the same number of columns
        select a from t order by a, z
            42703 28 column "z" does not exist
        select count(*), a from t
            42803 17 column "t.a" must appear in the GROUP BY clause or be used in an aggregate function
        """
}
