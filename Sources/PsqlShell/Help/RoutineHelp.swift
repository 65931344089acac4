extension StatementHelp {
    /// The forms of ALTER FUNCTION, ALTER PROCEDURE and ALTER ROUTINE.
    private static func alterForms(_ noun: String, actions: String) -> String {
        """
        ALTER \(noun) name [ ( [ [ argmode ] [ argname ] argtype [, ...] ] ) ]
            action [ ... ] [ RESTRICT ]
        ALTER \(noun) name [ ( ... ) ] RENAME TO new_name
        ALTER \(noun) name [ ( ... ) ]
            OWNER TO { new_owner | CURRENT_ROLE | CURRENT_USER | SESSION_USER }
        ALTER \(noun) name [ ( ... ) ] SET SCHEMA new_schema

        where action is one of:
        \(actions)
            [ EXTERNAL ] SECURITY { INVOKER | DEFINER }
            SET configuration_parameter { TO | = } { value | DEFAULT }
            RESET { configuration_parameter | ALL }
        """
    }

    /// What only functions have.
    private static let functionActions = """

            CALLED ON NULL INPUT | RETURNS NULL ON NULL INPUT | STRICT
            IMMUTABLE | STABLE | VOLATILE
            [ NOT ] LEAKPROOF
            PARALLEL { UNSAFE | RESTRICTED | SAFE }
            COST execution_cost
            ROWS result_rows
        """

    /// What it takes to make a routine.
    private static let creationNeeds = """
        CREATE on the schema, USAGE on the language and on the types, ownership to replace one; superuser for \
        LEAKPROOF. PUBLIC gets EXECUTE unless default privileges say otherwise.
        """

    /// Functions, procedures and aggregates.
    static let routines: [StatementHelp] = [
        StatementHelp(
            "ALTER AGGREGATE", "change an aggregate function",
            syntax: """
                ALTER AGGREGATE name ( signature ) RENAME TO new_name
                ALTER AGGREGATE name ( signature )
                    OWNER TO { new_owner | CURRENT_ROLE | CURRENT_USER | SESSION_USER }
                ALTER AGGREGATE name ( signature ) SET SCHEMA new_schema

                where signature is:

                    * | [ argmode ] [ argname ] argtype [, ...]
                """,
            example: """
                CREATE AGGREGATE total (int) (SFUNC = int4pl, STYPE = int);
                ALTER AGGREGATE total (int) RENAME TO grand_total;
                """,
            needs: alterationNeeds("aggregate")),
        StatementHelp(
            "ALTER FUNCTION", "change a function",
            syntax: alterForms("FUNCTION", actions: functionActions),
            example: """
                CREATE FUNCTION plays(id int) RETURNS bigint LANGUAGE sql
                    AS 'SELECT count(*) FROM streams WHERE track_id = id';
                ALTER FUNCTION plays SECURITY DEFINER SET search_path = public;
                """,
            needs: alterationNeeds("routine", besides: ", superuser for LEAKPROOF")),
        StatementHelp(
            "ALTER PROCEDURE", "change a procedure",
            syntax: alterForms("PROCEDURE", actions: ""),
            example: """
                CREATE PROCEDURE verify(id int) LANGUAGE sql
                    AS 'UPDATE artists SET verified = true WHERE artist_id = id';
                ALTER PROCEDURE verify(int) RENAME TO verify_artist;
                """,
            needs: alterationNeeds("routine", besides: ", superuser for LEAKPROOF")),
        StatementHelp(
            "ALTER ROUTINE", "change a function, procedure or aggregate",
            syntax: alterForms("ROUTINE", actions: functionActions),
            example: """
                CREATE FUNCTION twice(n int) RETURNS int LANGUAGE sql RETURN n * 2;
                ALTER ROUTINE twice IMMUTABLE STRICT;
                """,
            needs: alterationNeeds("routine", besides: ", superuser for LEAKPROOF")),
        StatementHelp(
            "CREATE AGGREGATE", "make an aggregate function",
            syntax: """
                CREATE [ OR REPLACE ] AGGREGATE name
                    ( { * | [ VARIADIC ] [ argname ] argtype [, ...] } ) (
                    SFUNC = state_function, STYPE = state_type
                    [ , INITCOND = initial_state ]
                    [ , FINALFUNC = final_function ] )
                """,
            example: """
                CREATE AGGREGATE product (numeric)
                    (SFUNC = numeric_mul, STYPE = numeric, INITCOND = '1');
                SELECT product(n) FROM generate_series(1.0, 5) AS n;
                """,
            needs: """
                CREATE on the schema, USAGE on the types, EXECUTE on the functions. PUBLIC gets EXECUTE unless \
                default privileges say otherwise.
                """),
        StatementHelp(
            "CREATE FUNCTION", "make a function in SQL or PL/pgSQL",
            syntax: """
                CREATE [ OR REPLACE ] FUNCTION name
                    ( [ [ argmode ] [ argname ] argtype
                          [ { DEFAULT | = } expression ] [, ...] ] )
                    [ RETURNS { [ SETOF ] type | TABLE ( column_name column_type [, ...] ) } ]
                    { LANGUAGE { sql | plpgsql }
                      | IMMUTABLE | STABLE | VOLATILE | [ NOT ] LEAKPROOF
                      | CALLED ON NULL INPUT | RETURNS NULL ON NULL INPUT | STRICT
                      | [ EXTERNAL ] SECURITY { INVOKER | DEFINER }
                      | PARALLEL { UNSAFE | RESTRICTED | SAFE }
                      | COST execution_cost | ROWS result_rows
                      | SET configuration_parameter { TO | = } { value | DEFAULT }
                      | AS 'definition'
                      | RETURN expression
                      | BEGIN ATOMIC statement ; [ ... ] END } ...

                where argmode is one of:

                    IN | OUT | INOUT | VARIADIC
                """,
            example: """
                CREATE FUNCTION plays(id int) RETURNS bigint LANGUAGE sql STABLE
                    SECURITY DEFINER SET search_path = public
                    AS 'SELECT count(*) FROM streams WHERE track_id = id';
                REVOKE EXECUTE ON FUNCTION plays FROM PUBLIC;
                """,
            needs: creationNeeds),
        StatementHelp(
            "CREATE PROCEDURE", "make a procedure in SQL or PL/pgSQL",
            syntax: """
                CREATE [ OR REPLACE ] PROCEDURE name
                    ( [ [ argmode ] [ argname ] argtype
                          [ { DEFAULT | = } expression ] [, ...] ] )
                    { LANGUAGE { sql | plpgsql }
                      | [ EXTERNAL ] SECURITY { INVOKER | DEFINER }
                      | SET configuration_parameter { TO | = } { value | DEFAULT }
                      | AS 'definition'
                      | BEGIN ATOMIC statement ; [ ... ] END } ...
                """,
            example: """
                CREATE PROCEDURE verify(id int) LANGUAGE sql
                    BEGIN ATOMIC UPDATE artists SET verified = true WHERE artist_id = id; END;
                CALL verify(1);
                """,
            needs: creationNeeds),
        StatementHelp(
            "CREATE TRANSFORM", "say how values of a type go in and out of a language",
            syntax: """
                CREATE [ OR REPLACE ] TRANSFORM FOR type_name LANGUAGE lang_name (
                    [ FROM SQL WITH FUNCTION function_name [ ( argument_type [, ...] ) ] ]
                    [ , TO SQL WITH FUNCTION function_name [ ( argument_type [, ...] ) ] ] )
                """,
            example: """
                CREATE TRANSFORM FOR int LANGUAGE sql (FROM SQL WITH FUNCTION f(internal));
                -- ERROR:  CREATE TRANSFORM is not supported by RoleSQL
                """,
            needs: "ownership of the type, USAGE on the type and the language",
            refused: "SQL and PL/pgSQL have no use for it"),
        StatementHelp(
            "DROP AGGREGATE", "remove aggregate functions",
            syntax: """
                DROP AGGREGATE [ IF EXISTS ] name ( signature ) [, ...] [ CASCADE | RESTRICT ]
                """,
            example: """
                CREATE AGGREGATE total (int) (SFUNC = int4pl, STYPE = int);
                DROP AGGREGATE total (int);
                """,
            needs: "ownership of the aggregate or of its schema"),
        StatementHelp(
            "DROP FUNCTION", "remove functions",
            syntax: """
                DROP FUNCTION [ IF EXISTS ]
                    name [ ( [ [ argmode ] [ argname ] argtype [, ...] ] ) ]
                    [, ...] [ CASCADE | RESTRICT ]
                """,
            example: """
                CREATE FUNCTION twice(n int) RETURNS int LANGUAGE sql RETURN n * 2;
                DROP FUNCTION twice;
                """,
            needs: "ownership of the function or of its schema"),
        StatementHelp(
            "DROP PROCEDURE", "remove procedures",
            syntax: """
                DROP PROCEDURE [ IF EXISTS ]
                    name [ ( [ [ argmode ] [ argname ] argtype [, ...] ] ) ]
                    [, ...] [ CASCADE | RESTRICT ]
                """,
            example: """
                CREATE PROCEDURE idle() LANGUAGE sql AS 'SELECT 1';
                DROP PROCEDURE idle();
                """,
            needs: "ownership of the procedure or of its schema"),
        StatementHelp(
            "DROP ROUTINE", "remove functions, procedures or aggregates",
            syntax: """
                DROP ROUTINE [ IF EXISTS ]
                    name [ ( [ [ argmode ] [ argname ] argtype [, ...] ] ) ]
                    [, ...] [ CASCADE | RESTRICT ]
                """,
            example: """
                CREATE FUNCTION twice(n int) RETURNS int LANGUAGE sql RETURN n * 2;
                DROP ROUTINE twice(int);
                """,
            needs: "ownership of the routine or of its schema"),
        StatementHelp(
            "DROP TRANSFORM", "remove a transform",
            syntax: """
                DROP TRANSFORM [ IF EXISTS ] FOR type_name LANGUAGE lang_name
                    [ CASCADE | RESTRICT ]
                """,
            example: """
                DROP TRANSFORM FOR int LANGUAGE sql;
                -- ERROR:  DROP TRANSFORM is not supported by RoleSQL
                """,
            needs: "ownership of the type", refused: "there are none to remove"),
    ]
}
