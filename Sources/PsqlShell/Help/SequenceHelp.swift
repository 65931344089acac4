extension StatementHelp {
    /// Sequences.
    static let sequences: [StatementHelp] = [
        StatementHelp(
            "ALTER SEQUENCE", "change a sequence",
            syntax: """
                ALTER SEQUENCE [ IF EXISTS ] name
                    [ AS data_type ] [ INCREMENT [ BY ] increment ]
                    [ MINVALUE minvalue | NO MINVALUE ] [ MAXVALUE maxvalue | NO MAXVALUE ]
                    [ [ NO ] CYCLE ] [ START [ WITH ] start ]
                    [ RESTART [ [ WITH ] restart ] ] [ CACHE cache ]
                    [ OWNED BY { table_name.column_name | NONE } ]
                ALTER SEQUENCE [ IF EXISTS ] name SET { LOGGED | UNLOGGED }
                ALTER SEQUENCE [ IF EXISTS ] name
                    OWNER TO { new_owner | CURRENT_ROLE | CURRENT_USER | SESSION_USER }
                ALTER SEQUENCE [ IF EXISTS ] name RENAME TO new_name
                ALTER SEQUENCE [ IF EXISTS ] name SET SCHEMA new_schema
                """,
            example: """
                ALTER SEQUENCE genres_genre_id_seq RESTART WITH 100;
                """,
            needs: alterationNeeds("sequence")),
        StatementHelp(
            "CREATE SEQUENCE", "make a source of numbers",
            syntax: """
                CREATE [ { TEMPORARY | TEMP } | UNLOGGED ] SEQUENCE [ IF NOT EXISTS ] name
                    [ AS data_type ] [ INCREMENT [ BY ] increment ]
                    [ MINVALUE minvalue | NO MINVALUE ] [ MAXVALUE maxvalue | NO MAXVALUE ]
                    [ [ NO ] CYCLE ] [ START [ WITH ] start ] [ CACHE cache ]
                    [ OWNED BY { table_name.column_name | NONE } ]
                """,
            example: """
                CREATE SEQUENCE invoice_numbers START 1000;
                SELECT nextval('invoice_numbers');
                """,
            needs: """
                CREATE on the schema (TEMPORARY on the database for temporary ones). To draw numbers takes USAGE or \
                UPDATE on the sequence, to look SELECT.
                """),
        StatementHelp(
            "DROP SEQUENCE", "remove sequences",
            syntax: "DROP SEQUENCE [ IF EXISTS ] name [, ...] [ CASCADE | RESTRICT ]",
            example: """
                CREATE SEQUENCE invoice_numbers;
                DROP SEQUENCE invoice_numbers;
                DROP SEQUENCE genres_genre_id_seq CASCADE;
                """,
            needs: "ownership of the sequence or of its schema"),
    ]
}
