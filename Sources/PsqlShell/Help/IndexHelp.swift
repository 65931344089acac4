extension StatementHelp {
    /// Indexes and extended statistics.
    static let indexes: [StatementHelp] = [
        StatementHelp(
            "ALTER INDEX", "change an index",
            syntax: """
                ALTER INDEX [ IF EXISTS ] name RENAME TO new_name
                ALTER INDEX [ IF EXISTS ] name SET TABLESPACE tablespace_name
                ALTER INDEX name ATTACH PARTITION index_name
                ALTER INDEX [ IF EXISTS ] name SET ( storage_parameter [ = value ] [, ...] )
                ALTER INDEX [ IF EXISTS ] name RESET ( storage_parameter [, ...] )
                ALTER INDEX [ IF EXISTS ] name ALTER [ COLUMN ] column_number
                    SET STATISTICS integer
                ALTER INDEX ALL IN TABLESPACE name [ OWNED BY role_name [, ...] ]
                    SET TABLESPACE new_tablespace [ NOWAIT ]
                """,
            example: """
                ALTER INDEX streams_user_started_idx RENAME TO streams_by_user;
                """,
            needs: "ownership of the table; for RENAME also CREATE on the schema"),
        StatementHelp(
            "ALTER STATISTICS", "change extended statistics",
            syntax: """
                ALTER STATISTICS name OWNER TO { new_owner | CURRENT_ROLE | CURRENT_USER
                                                 | SESSION_USER }
                ALTER STATISTICS name RENAME TO new_name
                ALTER STATISTICS name SET SCHEMA new_schema
                ALTER STATISTICS [ IF EXISTS ] name SET STATISTICS { integer | DEFAULT }
                """,
            example: """
                CREATE STATISTICS places ON country, timezone FROM users;
                ALTER STATISTICS places SET STATISTICS 100;
                """,
            needs: alterationNeeds("statistics")),
        StatementHelp(
            "CREATE INDEX", "make an index on a table",
            syntax: """
                CREATE [ UNIQUE ] INDEX [ CONCURRENTLY ] [ [ IF NOT EXISTS ] name ]
                    ON [ ONLY ] table_name [ USING { btree | hash } ]
                    ( { column_name | ( expression ) } [ ASC | DESC ]
                      [ NULLS { FIRST | LAST } ] [, ...] )
                    [ INCLUDE ( column_name [, ...] ) ]
                    [ NULLS [ NOT ] DISTINCT ]
                    [ WITH ( storage_parameter [ = value ] [, ...] ) ]
                    [ TABLESPACE tablespace_name ]
                    [ WHERE predicate ]
                """,
            example: """
                CREATE UNIQUE INDEX artists_name_idx ON artists (lower(name)) WHERE verified;
                """,
            needs: "ownership of the table (MAINTAIN is not enough) and CREATE on its schema"),
        StatementHelp(
            "CREATE STATISTICS", "say which columns the planner is to look at together",
            syntax: """
                CREATE STATISTICS [ [ IF NOT EXISTS ] name ] [ ( kind [, ...] ) ]
                    ON { column_name | ( expression ) } [, ...] FROM table_name

                where kind is one of:

                    ndistinct | dependencies | mcv
                """,
            example: """
                CREATE STATISTICS places (dependencies) ON country, timezone FROM users;
                """,
            needs: "ownership of the table and CREATE on the schema of the statistics"),
        StatementHelp(
            "DROP INDEX", "remove indexes",
            syntax: """
                DROP INDEX [ CONCURRENTLY ] [ IF EXISTS ] name [, ...] [ CASCADE | RESTRICT ]
                """,
            example: """
                DROP INDEX streams_user_started_idx;
                """,
            needs: "ownership of the table or of its schema"),
        StatementHelp(
            "DROP STATISTICS", "remove extended statistics",
            syntax: "DROP STATISTICS [ IF EXISTS ] name [, ...] [ CASCADE | RESTRICT ]",
            example: """
                CREATE STATISTICS places ON country, timezone FROM users;
                DROP STATISTICS places;
                """,
            needs: "ownership of the statistics or of their schema"),
    ]
}
