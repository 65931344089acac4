extension StatementHelp {
    /// Changes of rows.
    static let changes: [StatementHelp] = [
        StatementHelp(
            "COPY", "bring rows in or out as text",
            syntax: """
                COPY table_name [ ( column_name [, ...] ) ] FROM { 'filename' | STDIN }
                    [ [ WITH ] ( option [, ...] ) ] [ WHERE condition ]

                COPY { table_name [ ( column_name [, ...] ) ] | ( query ) }
                    TO { 'filename' | STDOUT } [ [ WITH ] ( option [, ...] ) ]

                where option can be one of:

                    FORMAT { text | csv }
                    FREEZE [ boolean ]
                    DELIMITER 'character'
                    NULL 'null_string'
                    DEFAULT 'default_string'
                    HEADER [ boolean | MATCH ]
                    QUOTE 'character'
                    ESCAPE 'character'
                    FORCE_QUOTE { ( column_name [, ...] ) | * }
                    FORCE_NOT_NULL { ( column_name [, ...] ) | * }
                    FORCE_NULL { ( column_name [, ...] ) | * }
                    ON_ERROR { stop | ignore }
                    REJECT_LIMIT maximum
                    ENCODING 'UTF8'
                    LOG_VERBOSITY { default | verbose | silent }
                """,
            example: """
                COPY (SELECT name, verified FROM artists) TO STDOUT (FORMAT csv, HEADER);
                """,
            needs: """
                FROM: INSERT on the columns; TO: SELECT on the columns, or what the query needs. For files of the \
                server pg_read_server_files or pg_write_server_files; \\copy reads and writes your own.
                """),
        StatementHelp(
            "DELETE", "remove rows of a table",
            syntax: """
                [ WITH [ RECURSIVE ] with_query [, ...] ]
                DELETE FROM [ ONLY ] table_name [ * ] [ [ AS ] alias ]
                    [ USING from_item [, ...] ]
                    [ WHERE condition | WHERE CURRENT OF cursor_name ]
                    [ RETURNING [ WITH ( { OLD | NEW } AS output_alias [, ...] ) ]
                          { * | output_expression [ [ AS ] output_name ] } [, ...] ]
                """,
            example: """
                DELETE FROM playlist_tracks WHERE playlist_id = 1 RETURNING track_id;
                """,
            needs: """
                DELETE on the table; SELECT on the columns that conditions and RETURNING read, and on the tables \
                behind USING
                """),
        StatementHelp(
            "INSERT", "add rows to a table",
            syntax: """
                [ WITH [ RECURSIVE ] with_query [, ...] ]
                INSERT INTO table_name [ AS alias ] [ ( column_name [, ...] ) ]
                    [ OVERRIDING { SYSTEM | USER } VALUE ]
                    { DEFAULT VALUES | VALUES ( { expression | DEFAULT } [, ...] ) [, ...]
                      | query }
                    [ ON CONFLICT [ conflict_target ] conflict_action ]
                    [ RETURNING [ WITH ( { OLD | NEW } AS output_alias [, ...] ) ]
                          { * | output_expression [ [ AS ] output_name ] } [, ...] ]

                where conflict_target can be one of:

                    ( { column_name | ( expression ) } [, ...] ) [ WHERE condition ]
                    ON CONSTRAINT constraint_name

                and conflict_action is one of:

                    DO NOTHING
                    DO UPDATE SET { column_name = { expression | DEFAULT }
                                    | ( column_name [, ...] ) = [ ROW ] ( expression [, ...] )
                                    | ( column_name [, ...] ) = ( select ) } [, ...]
                              [ WHERE condition ]
                """,
            example: """
                INSERT INTO genres (name) VALUES ('Jazz'), ('Polka')
                    ON CONFLICT (name) DO NOTHING RETURNING genre_id;
                """,
            needs: """
                INSERT on the columns that are named (on the table without a list); USAGE on the sequence of a \
                serial column; SELECT on the columns of RETURNING and of ON CONFLICT; UPDATE for DO UPDATE
                """),
        StatementHelp(
            "MERGE", "insert, update or delete rows, each as another source says",
            syntax: """
                [ WITH with_query [, ...] ]
                MERGE INTO [ ONLY ] target_table [ * ] [ [ AS ] alias ]
                    USING { [ ONLY ] source_table [ * ] | ( query ) } [ [ AS ] alias ]
                    ON join_condition
                    when_clause [ ... ]
                    [ RETURNING [ WITH ( { OLD | NEW } AS output_alias [, ...] ) ]
                          { * | output_expression [ [ AS ] output_name ] } [, ...] ]

                where when_clause is one of:

                    WHEN MATCHED [ AND condition ] THEN
                        { UPDATE SET ... | DELETE | DO NOTHING }
                    WHEN NOT MATCHED BY SOURCE [ AND condition ] THEN
                        { UPDATE SET ... | DELETE | DO NOTHING }
                    WHEN NOT MATCHED [ BY TARGET ] [ AND condition ] THEN
                        { INSERT [ ( column_name [, ...] ) ]
                              [ OVERRIDING { SYSTEM | USER } VALUE ]
                              { VALUES ( { expression | DEFAULT } [, ...] )
                                | DEFAULT VALUES }
                          | DO NOTHING }
                """,
            example: """
                MERGE INTO genres g USING (VALUES ('Jazz'), ('Polka')) AS v (name)
                    ON g.name = v.name
                    WHEN NOT MATCHED THEN INSERT (name) VALUES (v.name);
                """,
            needs: """
                SELECT on the columns that are read, of the source and of the target; INSERT, UPDATE and DELETE for \
                the actions that are written, whether they happen or not
                """),
        StatementHelp(
            "TRUNCATE", "remove all rows of tables",
            syntax: """
                TRUNCATE [ TABLE ] [ ONLY ] table_name [ * ] [, ...]
                    [ RESTART IDENTITY | CONTINUE IDENTITY ] [ CASCADE | RESTRICT ]
                """,
            example: """
                TRUNCATE streams, artist_follows RESTART IDENTITY;
                """,
            needs: """
                TRUNCATE on the tables, with CASCADE on those that refer to them too; ownership of the sequences for \
                RESTART IDENTITY
                """),
        StatementHelp(
            "UPDATE", "change rows of a table",
            syntax: """
                [ WITH [ RECURSIVE ] with_query [, ...] ]
                UPDATE [ ONLY ] table_name [ * ] [ [ AS ] alias ]
                    SET { column_name = { expression | DEFAULT }
                          | ( column_name [, ...] )
                            = [ ROW ] ( { expression | DEFAULT } [, ...] )
                          | ( column_name [, ...] ) = ( select ) } [, ...]
                    [ FROM from_item [, ...] ]
                    [ WHERE condition | WHERE CURRENT OF cursor_name ]
                    [ RETURNING [ WITH ( { OLD | NEW } AS output_alias [, ...] ) ]
                          { * | output_expression [ [ AS ] output_name ] } [, ...] ]
                """,
            example: """
                UPDATE users SET timezone = 'Europe/Paris' WHERE country = 'FR'
                    RETURNING username, old.timezone;
                """,
            needs: """
                UPDATE on the columns that are set; SELECT on those that expressions, conditions and RETURNING read
                """),
    ]
}
