extension StatementHelp {
    /// Views, materialized views, rules.
    static let views: [StatementHelp] = [
        StatementHelp(
            "ALTER MATERIALIZED VIEW", "change a materialized view",
            syntax: """
                ALTER MATERIALIZED VIEW [ IF EXISTS ] name action [, ...]
                ALTER MATERIALIZED VIEW [ IF EXISTS ] name
                    RENAME [ COLUMN ] column_name TO new_column_name
                ALTER MATERIALIZED VIEW [ IF EXISTS ] name RENAME TO new_name
                ALTER MATERIALIZED VIEW [ IF EXISTS ] name SET SCHEMA new_schema
                ALTER MATERIALIZED VIEW ALL IN TABLESPACE name [ OWNED BY role_name [, ...] ]
                    SET TABLESPACE new_tablespace [ NOWAIT ]

                where action is one of:

                    ALTER [ COLUMN ] column_name SET STATISTICS { integer | DEFAULT }
                    ALTER [ COLUMN ] column_name SET ( attribute_option = value [, ...] )
                    ALTER [ COLUMN ] column_name RESET ( attribute_option [, ...] )
                    ALTER [ COLUMN ] column_name SET STORAGE
                        { PLAIN | EXTERNAL | EXTENDED | MAIN | DEFAULT }
                    CLUSTER ON index_name
                    SET WITHOUT CLUSTER
                    SET TABLESPACE new_tablespace
                    SET ( storage_parameter [ = value ] [, ...] )
                    RESET ( storage_parameter [, ...] )
                    OWNER TO { new_owner | CURRENT_ROLE | CURRENT_USER | SESSION_USER }
                """,
            example: """
                CREATE MATERIALIZED VIEW top_tracks AS SELECT * FROM track_plays;
                ALTER MATERIALIZED VIEW top_tracks RENAME COLUMN plays TO n;
                """,
            needs: alterationNeeds("view")),
        StatementHelp(
            "ALTER RULE", "rename a rule",
            syntax: "ALTER RULE name ON table_name RENAME TO new_name",
            example: """
                CREATE RULE keep AS ON DELETE TO streams DO INSTEAD NOTHING;
                ALTER RULE keep ON streams RENAME TO keep_streams;
                """,
            needs: "ownership of the table or view"),
        StatementHelp(
            "ALTER VIEW", "change a view",
            syntax: """
                ALTER VIEW [ IF EXISTS ] name ALTER [ COLUMN ] column_name
                    { SET DEFAULT expression | DROP DEFAULT }
                ALTER VIEW [ IF EXISTS ] name
                    OWNER TO { new_owner | CURRENT_ROLE | CURRENT_USER | SESSION_USER }
                ALTER VIEW [ IF EXISTS ] name
                    RENAME [ COLUMN ] column_name TO new_column_name
                ALTER VIEW [ IF EXISTS ] name RENAME TO new_name
                ALTER VIEW [ IF EXISTS ] name SET SCHEMA new_schema
                ALTER VIEW [ IF EXISTS ] name SET ( view_option [ = value ] [, ...] )
                ALTER VIEW [ IF EXISTS ] name RESET ( view_option [, ...] )

                where view_option can be one of:

                    check_option | security_barrier | security_invoker
                """,
            example: """
                ALTER VIEW active_subscribers SET (security_invoker = true);
                """,
            needs: alterationNeeds("view")),
        StatementHelp(
            "CREATE MATERIALIZED VIEW", "keep the result of a query under a name",
            syntax: """
                CREATE MATERIALIZED VIEW [ IF NOT EXISTS ] name [ ( column_name [, ...] ) ]
                    [ USING method ]
                    [ WITH ( storage_parameter [ = value ] [, ...] ) ]
                    [ TABLESPACE tablespace_name ]
                    AS query [ WITH [ NO ] DATA ]
                """,
            example: """
                CREATE MATERIALIZED VIEW countries AS
                    SELECT country, count(*) AS users FROM users GROUP BY country;
                """,
            needs: "what the query needs, and CREATE on the schema"),
        StatementHelp(
            "CREATE RULE", "rewrite statements on a table or view into others",
            syntax: """
                CREATE [ OR REPLACE ] RULE name AS
                    ON { SELECT | INSERT | UPDATE | DELETE } TO table_name [ WHERE condition ]
                    DO [ ALSO | INSTEAD ] { NOTHING | command | ( command ; command ... ) }
                """,
            example: """
                CREATE RULE keep_payments AS ON DELETE TO payments DO INSTEAD NOTHING;
                DELETE FROM payments;
                """,
            needs: """
                ownership of the table or view. What the commands do is checked as its owner, when somebody runs them.
                """),
        StatementHelp(
            "CREATE VIEW", "give a query a name",
            syntax: """
                CREATE [ OR REPLACE ] [ TEMP | TEMPORARY ] [ RECURSIVE ] VIEW name
                    [ ( column_name [, ...] ) ]
                    [ WITH ( view_option [ = value ] [, ...] ) ]
                    AS query [ WITH [ CASCADED | LOCAL ] CHECK OPTION ]

                where view_option can be one of:

                    check_option | security_barrier | security_invoker
                """,
            example: """
                CREATE VIEW public_playlists WITH (security_barrier) AS
                    SELECT playlist_id, name FROM playlists WHERE is_public;
                GRANT SELECT ON public_playlists TO PUBLIC;
                """,
            needs: """
                CREATE on the schema (TEMPORARY on the database for temporary views), and ownership to replace one. \
                Its tables are read with the owner's privileges, with security_invoker with the reader's.
                """),
        StatementHelp(
            "DROP MATERIALIZED VIEW", "remove materialized views",
            syntax: "DROP MATERIALIZED VIEW [ IF EXISTS ] name [, ...] [ CASCADE | RESTRICT ]",
            example: """
                CREATE MATERIALIZED VIEW top_tracks AS SELECT * FROM track_plays;
                DROP MATERIALIZED VIEW top_tracks;
                """,
            needs: "ownership of the view or of its schema"),
        StatementHelp(
            "DROP RULE", "remove a rule",
            syntax: "DROP RULE [ IF EXISTS ] name ON table_name [ CASCADE | RESTRICT ]",
            example: """
                CREATE RULE keep AS ON DELETE TO streams DO INSTEAD NOTHING;
                DROP RULE keep ON streams;
                """,
            needs: "ownership of the table or view"),
        StatementHelp(
            "DROP VIEW", "remove views",
            syntax: "DROP VIEW [ IF EXISTS ] name [, ...] [ CASCADE | RESTRICT ]",
            example: """
                DROP VIEW track_plays, active_subscribers;
                """,
            needs: "ownership of the view or of its schema"),
        StatementHelp(
            "REFRESH MATERIALIZED VIEW", "run the query of a materialized view again",
            syntax: "REFRESH MATERIALIZED VIEW [ CONCURRENTLY ] name [ WITH [ NO ] DATA ]",
            example: """
                CREATE MATERIALIZED VIEW top_tracks AS SELECT * FROM track_plays;
                REFRESH MATERIALIZED VIEW top_tracks;
                """,
            needs: "MAINTAIN on the view; the query runs with the privileges of its owner"),
    ]
}
