extension StatementHelp {
    /// The clauses of SELECT.
    private static let selectSyntax = """
        [ WITH [ RECURSIVE ] with_query [, ...] ]
        SELECT [ ALL | DISTINCT [ ON ( expression [, ...] ) ] ]
            [ { * | expression [ [ AS ] output_name ] } [, ...] ]
            [ FROM from_item [, ...] ]
            [ WHERE condition ]
            [ GROUP BY [ ALL | DISTINCT ] grouping_element [, ...] ]
            [ HAVING condition ]
            [ WINDOW window_name AS ( window_definition ) [, ...] ]
            [ { UNION | INTERSECT | EXCEPT } [ ALL | DISTINCT ] select ]
            [ ORDER BY expression [ ASC | DESC | USING operator ]
                  [ NULLS { FIRST | LAST } ] [, ...] ]
            [ LIMIT { count | ALL } ] [ OFFSET start [ ROW | ROWS ] ]
            [ FETCH { FIRST | NEXT } [ count ] { ROW | ROWS } { ONLY | WITH TIES } ]
            [ FOR { UPDATE | NO KEY UPDATE | SHARE | KEY SHARE }
                  [ OF from_reference [, ...] ] [ NOWAIT | SKIP LOCKED ] [ ... ] ]

        where from_item can be one of:

            [ ONLY ] table_name [ * ] [ [ AS ] alias [ ( column_alias [, ...] ) ] ]
            [ LATERAL ] ( select ) [ [ AS ] alias [ ( column_alias [, ...] ) ] ]
            [ LATERAL ] function_name ( [ argument [, ...] ] ) [ WITH ORDINALITY ]
                [ [ AS ] alias [ ( { column_alias | column_name type } [, ...] ) ] ]
            [ LATERAL ] ROWS FROM ( function_name ( ... ) [, ...] ) [ WITH ORDINALITY ]
                [ [ AS ] alias [ ( column_alias [, ...] ) ] ]
            from_item [ INNER | { LEFT | RIGHT | FULL } [ OUTER ] ] JOIN from_item
                { ON condition | USING ( column [, ...] ) [ AS join_alias ] }
            from_item NATURAL [ INNER | { LEFT | RIGHT | FULL } [ OUTER ] ] JOIN
                from_item
            from_item CROSS JOIN from_item

        and grouping_element can be one of:

            ( )
            expression
            ( expression [, ...] )
            ROLLUP ( { expression | ( expression [, ...] ) } [, ...] )
            CUBE ( { expression | ( expression [, ...] ) } [, ...] )
            GROUPING SETS ( grouping_element [, ...] )

        and with_query is:

            name [ ( column_name [, ...] ) ] AS [ [ NOT ] MATERIALIZED ]
                ( select | values | insert | update | delete | merge )
                [ SEARCH { BREADTH | DEPTH } FIRST BY column [, ...] SET column ]
                [ CYCLE column [, ...] SET mark [ TO value DEFAULT value ] USING path ]
        """

    /// What it takes to read rows.
    private static let selectNeeds = """
        SELECT on every column that is read, in conditions too, and USAGE on the schema; views are read with the \
        privileges of their owner. FOR UPDATE and its kin need UPDATE on at least one column as well.
        """

    /// Queries.
    static let queries: [StatementHelp] = [
        StatementHelp(
            "SELECT", "read rows of tables and views, or compute",
            syntax: selectSyntax,
            example: """
                SELECT country, count(*) FROM users
                    GROUP BY country ORDER BY count DESC LIMIT 3;
                """,
            needs: selectNeeds),
        StatementHelp(
            "SELECT INTO", "make a table of what a query returns",
            syntax: """
                [ WITH [ RECURSIVE ] with_query [, ...] ]
                SELECT [ ALL | DISTINCT [ ON ( expression [, ...] ) ] ]
                    { * | expression [ [ AS ] output_name ] } [, ...]
                    INTO [ TEMPORARY | TEMP | UNLOGGED ] [ TABLE ] new_table
                    [ FROM from_item [, ...] ]
                    [ WHERE condition ]
                    [ ... as for SELECT ]
                """,
            example: """
                SELECT user_id, start_date INTO TEMP premium
                    FROM subscriptions WHERE plan = 'premium';
                """,
            needs: """
                what the query needs, and CREATE on the schema of the new table (TEMPORARY on the database for \
                temporary ones)
                """),
        StatementHelp(
            "TABLE", "read all rows of a table or view",
            syntax: """
                [ WITH [ RECURSIVE ] with_query [, ...] ] TABLE [ ONLY ] table_name [ * ]
                    [ ORDER BY ... ] [ LIMIT ... ] [ OFFSET ... ] [ FETCH ... ] [ FOR ... ]
                """,
            example: """
                TABLE genres ORDER BY name;
                """,
            needs: selectNeeds),
        StatementHelp(
            "VALUES", "return rows that are written out",
            syntax: """
                VALUES ( expression [, ...] ) [, ...]
                    [ ORDER BY expression [ ASC | DESC | USING operator ] [, ...] ]
                    [ LIMIT { count | ALL } ]
                    [ OFFSET start [ ROW | ROWS ] ]
                    [ FETCH { FIRST | NEXT } [ count ] { ROW | ROWS } { ONLY | WITH TIES } ]
                """,
            example: """
                VALUES (1, 'free'), (2, 'student'), (3, 'premium');
                """,
            needs: "what its expressions need, such as EXECUTE on the functions that they call"),
        StatementHelp(
            "WITH", "name queries, and use them in the statement behind them",
            syntax: """
                WITH [ RECURSIVE ] with_query [, ...]
                    { select | insert | update | delete | merge }

                where with_query is:

                    name [ ( column_name [, ...] ) ] AS [ [ NOT ] MATERIALIZED ]
                        ( select | values | insert | update | delete | merge )
                        [ SEARCH { BREADTH | DEPTH } FIRST BY column [, ...] SET column ]
                        [ CYCLE column [, ...] SET mark [ TO value DEFAULT value ] USING path ]
                """,
            example: """
                WITH fans AS (SELECT artist_id, count(*) FROM artist_follows GROUP BY artist_id)
                SELECT name, count FROM artists JOIN fans USING (artist_id);
                """,
            needs: "what each of its parts needs"),
    ]
}
