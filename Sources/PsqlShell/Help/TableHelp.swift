extension StatementHelp {
    /// Tables, but for ALTER TABLE.
    static let tables: [StatementHelp] = [
        StatementHelp(
            "CREATE TABLE", "make a table",
            syntax: """
                CREATE [ [ GLOBAL | LOCAL ] { TEMPORARY | TEMP } | UNLOGGED ] TABLE
                    [ IF NOT EXISTS ] table_name
                    ( [ { column_name data_type [ COLLATE collation ]
                              [ column_constraint [ ... ] ]
                          | table_constraint
                          | LIKE source_table
                                [ { INCLUDING | EXCLUDING } like_option ] [ ... ] }
                        [, ...] ] )
                    [ INHERITS ( parent_table [, ...] ) ]
                    [ PARTITION BY { RANGE | LIST | HASH }
                          ( { column_name | ( expression ) } [, ...] ) ]
                    [ storage_clause ]

                CREATE ... TABLE [ IF NOT EXISTS ] table_name OF type_name
                    [ ( { column_name [ WITH OPTIONS ] [ column_constraint [ ... ] ]
                          | table_constraint } [, ...] ) ]
                    [ PARTITION BY ... ] [ storage_clause ]

                CREATE ... TABLE [ IF NOT EXISTS ] table_name PARTITION OF parent_table
                    [ ( { column_name [ WITH OPTIONS ] [ column_constraint [ ... ] ]
                          | table_constraint } [, ...] ) ]
                    { FOR VALUES partition_bound | DEFAULT }
                    [ PARTITION BY ... ] [ storage_clause ]

                where column_constraint is:

                    [ CONSTRAINT constraint_name ]
                    { NOT NULL [ NO INHERIT ] | NULL
                      | CHECK ( expression ) [ NO INHERIT ]
                      | DEFAULT default_expression
                      | GENERATED ALWAYS AS ( generation_expression ) STORED
                      | GENERATED { ALWAYS | BY DEFAULT } AS IDENTITY
                            [ ( sequence_option [ ... ] ) ]
                      | UNIQUE [ NULLS [ NOT ] DISTINCT ] | PRIMARY KEY
                      | REFERENCES table_name [ ( column_name ) ] [ reference_option ... ] }
                    [ [ NOT ] DEFERRABLE ] [ INITIALLY { DEFERRED | IMMEDIATE } ]
                    [ [ NOT ] ENFORCED ]

                and table_constraint is:

                    [ CONSTRAINT constraint_name ]
                    { CHECK ( expression ) [ NO INHERIT ]
                      | NOT NULL column_name [ NO INHERIT ]
                      | UNIQUE [ NULLS [ NOT ] DISTINCT ] ( column_name [, ...] )
                      | PRIMARY KEY ( column_name [, ...] )
                      | FOREIGN KEY ( column_name [, ...] )
                            REFERENCES table_name [ ( column_name [, ...] ) ]
                            [ reference_option ... ] }
                    [ [ NOT ] DEFERRABLE ] [ INITIALLY { DEFERRED | IMMEDIATE } ]
                    [ [ NOT ] ENFORCED ]

                and reference_option is one of:

                    MATCH { FULL | SIMPLE }
                    ON { DELETE | UPDATE } { NO ACTION | RESTRICT | CASCADE
                        | SET NULL [ ( column_name [, ...] ) ]
                        | SET DEFAULT [ ( column_name [, ...] ) ] }

                and like_option is one of:

                    COMMENTS | COMPRESSION | CONSTRAINTS | DEFAULTS | GENERATED | IDENTITY
                    | INDEXES | STATISTICS | STORAGE | ALL

                and partition_bound is one of:

                    IN ( expression [, ...] )
                    FROM ( { expression | MINVALUE | MAXVALUE } [, ...] )
                        TO ( { expression | MINVALUE | MAXVALUE } [, ...] )
                    WITH ( MODULUS number, REMAINDER number )

                and storage_clause is any of, in this order:

                    USING method
                    WITH ( storage_parameter [ = value ] [, ...] )
                    ON COMMIT { PRESERVE ROWS | DELETE ROWS | DROP }
                    TABLESPACE tablespace_name
                """,
            example: """
                CREATE TABLE ratings (
                    user_id int REFERENCES users, track_id int REFERENCES tracks,
                    stars   int NOT NULL CHECK (stars BETWEEN 1 AND 5),
                    PRIMARY KEY (user_id, track_id));
                """,
            needs: """
                CREATE on the schema (TEMPORARY on the database for temporary tables); REFERENCES on the columns of \
                foreign keys; USAGE on the types; ownership of parents. The creator owns the table.
                """),
        StatementHelp(
            "CREATE TABLE AS", "make a table of what a query returns",
            syntax: """
                CREATE [ [ GLOBAL | LOCAL ] { TEMPORARY | TEMP } | UNLOGGED ] TABLE
                    [ IF NOT EXISTS ] table_name [ ( column_name [, ...] ) ]
                    [ USING method ]
                    [ WITH ( storage_parameter [ = value ] [, ...] ) ]
                    [ ON COMMIT { PRESERVE ROWS | DELETE ROWS | DROP } ]
                    [ TABLESPACE tablespace_name ]
                    AS { query | EXECUTE name [ ( parameter [, ...] ) ] } [ WITH [ NO ] DATA ]
                """,
            example: """
                CREATE TABLE plays AS
                    SELECT track_id, count(*) AS n FROM streams GROUP BY track_id;
                """,
            needs: """
                what the query needs, and CREATE on the schema (TEMPORARY on the database for temporary tables)
                """),
        StatementHelp(
            "DROP TABLE", "remove tables",
            syntax: "DROP TABLE [ IF EXISTS ] name [, ...] [ CASCADE | RESTRICT ]",
            example: """
                DROP TABLE artists;
                -- ERROR:  cannot drop table artists because other objects depend on it
                DROP TABLE IF EXISTS playlist_tracks;
                """,
            needs: "ownership of the table, of its schema, or to be superuser"),
    ]
}
