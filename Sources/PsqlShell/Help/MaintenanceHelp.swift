extension StatementHelp {
    /// Upkeep and locks.
    static let maintenance: [StatementHelp] = [
        StatementHelp(
            "ANALYZE", "gather statistics of tables (checked and without effect here)",
            syntax: """
                ANALYZE [ ( option [, ...] ) ] [ table_and_columns [, ...] ]
                ANALYZE [ VERBOSE ] [ table_and_columns [, ...] ]

                where option can be one of:

                    VERBOSE [ boolean ]
                    SKIP_LOCKED [ boolean ]
                    BUFFER_USAGE_LIMIT size

                and table_and_columns is:

                    [ ONLY ] table_name [ * ] [ ( column_name [, ...] ) ]
                """,
            example: """
                ANALYZE users (country);
                """,
            needs: "MAINTAIN on the table, or ownership of it or of the database; others are skipped"),
        StatementHelp(
            "CHECKPOINT", "write all changes to disk (checked and without effect here)",
            syntax: "CHECKPOINT",
            example: """
                CHECKPOINT;
                """,
            needs: "membership in pg_checkpoint"),
        StatementHelp(
            "CLUSTER", "order a table by an index (kept as a mark, without effect here)",
            syntax: """
                CLUSTER [ ( VERBOSE [ boolean ] ) ] [ table_name [ USING index_name ] ]
                CLUSTER [ VERBOSE ] [ table_name [ USING index_name ] ]
                CLUSTER [ VERBOSE ] index_name ON table_name
                """,
            example: """
                CLUSTER streams USING streams_user_started_idx;
                """,
            needs: "MAINTAIN on the table; without a table those that one has no MAINTAIN on are skipped"),
        StatementHelp(
            "LOCK", "lock a table (checks privileges and locks nothing here)",
            syntax: """
                LOCK [ TABLE ] [ ONLY ] table_name [ * ] [, ...]
                    [ IN lock_mode MODE ] [ NOWAIT ]

                where lock_mode is one of:

                    ACCESS SHARE | ROW SHARE | ROW EXCLUSIVE | SHARE UPDATE EXCLUSIVE
                    | SHARE | SHARE ROW EXCLUSIVE | EXCLUSIVE | ACCESS EXCLUSIVE
                """,
            example: """
                BEGIN;
                LOCK TABLE payments IN SHARE ROW EXCLUSIVE MODE;
                COMMIT;
                """,
            needs: """
                UPDATE, DELETE, TRUNCATE or MAINTAIN on the table; INSERT is enough for ROW EXCLUSIVE and weaker \
                modes, SELECT for ACCESS SHARE
                """),
        StatementHelp(
            "REINDEX", "build indexes anew (checked and without effect here)",
            syntax: """
                REINDEX [ ( option [, ...] ) ] { INDEX | TABLE | SCHEMA } [ CONCURRENTLY ] name
                REINDEX [ ( option [, ...] ) ] { DATABASE | SYSTEM } [ CONCURRENTLY ] [ name ]

                where option can be one of:

                    CONCURRENTLY [ boolean ]
                    TABLESPACE new_tablespace
                    VERBOSE [ boolean ]
                """,
            example: """
                REINDEX TABLE streams;
                """,
            needs: """
                MAINTAIN on the table; for SCHEMA, DATABASE and SYSTEM ownership of it or membership in pg_maintain
                """),
        StatementHelp(
            "VACUUM", "clean tables up (checked and without effect here)",
            syntax: """
                VACUUM [ ( option [, ...] ) ] [ table_and_columns [, ...] ]
                VACUUM [ FULL ] [ FREEZE ] [ VERBOSE ] [ ANALYZE ]
                    [ table_and_columns [, ...] ]

                where option can be one of:

                    FULL [ boolean ]
                    FREEZE [ boolean ]
                    VERBOSE [ boolean ]
                    ANALYZE [ boolean ]
                    DISABLE_PAGE_SKIPPING [ boolean ]
                    SKIP_LOCKED [ boolean ]
                    INDEX_CLEANUP { AUTO | ON | OFF }
                    PROCESS_MAIN [ boolean ]
                    PROCESS_TOAST [ boolean ]
                    TRUNCATE [ boolean ]
                    PARALLEL integer
                    SKIP_DATABASE_STATS [ boolean ]
                    ONLY_DATABASE_STATS [ boolean ]
                    BUFFER_USAGE_LIMIT size

                and table_and_columns is:

                    [ ONLY ] table_name [ * ] [ ( column_name [, ...] ) ]
                """,
            example: """
                VACUUM (ANALYZE, VERBOSE off) streams;
                """,
            needs: "MAINTAIN on the table, or ownership of it or of the database; others are skipped"),
    ]
}
