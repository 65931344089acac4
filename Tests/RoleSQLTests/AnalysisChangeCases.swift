extension AnalysisErrorTests {
    /// The same for WITH and for statements that change rows.
    static let changeCases = """
        insert into t(a,x) values (1,2)
            42703 16 column "x" of relation "t" does not exist
        insert into t(a,b) values (1,2,3)
            42601 31 INSERT has more expressions than target columns
        insert into t(a,b) values (1)
            42601 16 INSERT has more target columns than expressions
        insert into t values (1,2,3,4)
            42601 28 INSERT has more expressions than target columns
        insert into t(a,a) values (1,2)
            42701 16 column "a" specified more than once
        insert into t(a) values ('x'::text)
            42804 25 column "a" is of type integer but expression is of type text
            H You will need to rewrite or cast the expression.
        insert into t(a) values ('x')
            22P02 25 invalid input syntax for type integer: "x"
        insert into t values (1,'a','zz')
            22P02 28 invalid input syntax for type numeric: "zz"
        insert into t select 'a'::text
            42804 21 column "a" is of type integer but expression is of type text
            H You will need to rewrite or cast the expression.
        update t set x=1
            42703 13 column "x" of relation "t" does not exist
        update t set a='x'::text
            42804 15 column "a" is of type integer but expression is of type text
            H You will need to rewrite or cast the expression.
        update t set a=1,a=2
            42601 - multiple assignments to same column "a"
        update t set a=b
            42804 15 column "a" is of type integer but expression is of type text
            H You will need to rewrite or cast the expression.
        delete from t where x=1
            42703 20 column "x" does not exist
        insert into nope values (1)
            42P01 12 relation "nope" does not exist
        with x(a,b,c) as (select 1,2) select * from x
            42P10 5 WITH query "x" has 2 columns available but 3 columns specified
        with x as (select 1), x as (select 2) select * from x
            42712 22 WITH query name "x" specified more than once
        with recursive x as (select 1 union all select 'a'::text from x) select * from x
            42804 47 UNION types integer and text cannot be matched
        with recursive x as (select * from x) select * from x
            42P19 15 recursive query "x" does not have the form non-recursive-term UNION [ALL] recursive-term
        with c as (select 1 as x) select y from c
            42703 33 column "y" does not exist
        with c as (select 1 as x) select c.y from c
            42703 33 column c.y does not exist
        with c as (select * from d), d as (select 1) select * from c
            42P01 25 relation "d" does not exist
            D There is a WITH item named "d", but it cannot be referenced from this part of the query.
            H Use WITH RECURSIVE, or re-order the WITH items to remove forward references.
        with recursive c as (select 1 as n union all select n + 1.5 from c) select * from c
            42804 28 recursive query "c" column 1 has type integer in non-recursive term but type numeric overall
            H Cast the output of the non-recursive term to the correct type.
        with recursive c(n) as (select 1 union all select n || 'x' from c) select * from c
            42804 50 UNION types integer and text cannot be matched
        with c as (insert into t values (1) returning zz) select * from c
            42703 46 column "zz" does not exist
        with c as (delete from t) select * from c
            0A000 40 WITH query "c" does not have a RETURNING clause
        with c as (select 1) insert into c values (1)
            42P01 33 relation "c" does not exist
        insert into t values (1, 'x', 2), (2, 'y')
            42601 35 VALUES lists must all be the same length
        insert into t values (1, 2, 'x')
            22P02 28 invalid input syntax for type numeric: "x"
        insert into t (a) values (true)
            42804 26 column "a" is of type integer but expression is of type boolean
            H You will need to rewrite or cast the expression.
        insert into t (a) values ('')
            22P02 26 invalid input syntax for type integer: ""
        insert into t (a) values (1.5), ('x')
            22P02 33 invalid input syntax for type integer: "x"
        insert into t (a, b) select 1
            42601 18 INSERT has more target columns than expressions
        insert into t (a, b) select 1, 2, 3
            42601 34 INSERT has more expressions than target columns
        insert into t (a, b) select d, a from u
            42804 28 column "a" is of type integer but expression is of type text
            H You will need to rewrite or cast the expression.
        insert into t (a) select 'x'
            22P02 25 invalid input syntax for type integer: "x"
        insert into t (a, b) values ((1, 'x'))
            42601 18 INSERT has more target columns than expressions
            H The insertion source is a row expression containing the same number of columns expected by the INSERT. Did you accidentally use extra parentheses?
        insert into t (a) values ((select a, a from u))
            42601 26 subquery must return only one column
        insert into t (a) values (sum(1))
            42803 26 aggregate functions are not allowed in VALUES
        insert into t (a) values (b)
            42703 26 column "b" does not exist
            D There is a column named "b" in table "t", but it cannot be referenced from this part of the query.
        insert into t values (1, 'x', 3, 4)
            42601 33 INSERT has more expressions than target columns
        insert into t default values returning q
            42703 39 column "q" does not exist
        insert into t values (1) returning t.a, a + 'x', *
            22P02 44 invalid input syntax for type integer: "x"
        update t set a = 'x'
            22P02 17 invalid input syntax for type integer: "x"
        update t set (a, b) = (1, 'x', 3)
            42601 22 number of columns does not match number of values
        update t set (a, b) = (select 1)
            42601 22 number of columns does not match number of values
        update t set (a, b) = 1
            0A000 22 source for a multiple-column UPDATE item must be a sub-SELECT or ROW() expression
        update t set t.a = 1
            42703 13 column "t" of relation "t" does not exist
            H SET target columns cannot be qualified with the relation name.
        update t set a = u.a from u where u.d = t.b and zz = 1
            42703 48 column "zz" does not exist
        update t set a = 1 where b
            42804 25 argument of WHERE must be type boolean, not type text
        update t x set a = 1 where t.a = 1
            42P01 27 invalid reference to FROM-clause entry for table "t"
            H Perhaps you meant to reference the table alias "x".
        update t set a = count(*)
            42803 17 aggregate functions are not allowed in UPDATE
        update t set a = 1 from t
            42712 - table name "t" specified more than once
        update nosuch set a = 1
            42P01 7 relation "nosuch" does not exist
        delete from t where a = 'x'
            22P02 24 invalid input syntax for type integer: "x"
        delete from t using u where t.a = a
            42702 34 column reference "a" is ambiguous
        delete from t x where t.a = 1
            42P01 22 invalid reference to FROM-clause entry for table "t"
            H Perhaps you meant to reference the table alias "x".
        delete from t returning u.a
            42P01 24 missing FROM-clause entry for table "u"
        delete from t where count(*) = 1
            42803 20 aggregate functions are not allowed in WHERE
        """
}
