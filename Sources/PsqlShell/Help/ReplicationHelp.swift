extension StatementHelp {
    /// What publications hold.
    private static let publicationObjects = """
        where publication_object is one of:

            TABLE { [ ONLY ] table_name [ * ] [ ( column_name [, ...] ) ] } [, ...]
            TABLES IN SCHEMA { schema_name | CURRENT_SCHEMA } [, ...]
        """

    /// Publications and subscriptions, which are kept in the catalog only.
    static let replication: [StatementHelp] = [
        StatementHelp(
            "ALTER PUBLICATION", "change what a publication holds",
            syntax: """
                ALTER PUBLICATION name { ADD | SET | DROP } publication_object [, ...]
                ALTER PUBLICATION name SET ( publication_parameter [ = value ] [, ...] )
                ALTER PUBLICATION name OWNER TO { new_owner | CURRENT_ROLE | CURRENT_USER
                                                  | SESSION_USER }
                ALTER PUBLICATION name RENAME TO new_name


                """ + publicationObjects,
            example: """
                CREATE PUBLICATION music FOR TABLE artists, albums;
                ALTER PUBLICATION music ADD TABLE tracks (track_id, title);
                """,
            needs: """
                ownership of the publication, and of the tables that are added; superuser for TABLES IN SCHEMA; for \
                OWNER TO SET ROLE to the new owner, who needs CREATE on the database
                """),
        StatementHelp(
            "ALTER SUBSCRIPTION", "change a subscription",
            syntax: """
                ALTER SUBSCRIPTION name CONNECTION 'conninfo'
                ALTER SUBSCRIPTION name { SET | ADD | DROP }
                    PUBLICATION publication_name [, ...]
                    [ WITH ( publication_option [ = value ] [, ...] ) ]
                ALTER SUBSCRIPTION name DISABLE
                ALTER SUBSCRIPTION name SET ( subscription_parameter [ = value ] [, ...] )
                ALTER SUBSCRIPTION name OWNER TO { new_owner | CURRENT_ROLE | CURRENT_USER
                                                   | SESSION_USER }
                ALTER SUBSCRIPTION name RENAME TO new_name
                """,
            example: """
                CREATE SUBSCRIPTION copy CONNECTION 'host=example' PUBLICATION music
                    WITH (connect = false, slot_name = NONE);
                ALTER SUBSCRIPTION copy SET PUBLICATION music, users WITH (refresh = false);
                """,
            needs: """
                ownership of the subscription; for RENAME and OWNER TO CREATE on the database, and for OWNER TO SET \
                ROLE to the new owner
                """),
        StatementHelp(
            "CREATE PUBLICATION", "say which tables others may copy (kept in the catalog only)",
            syntax: """
                CREATE PUBLICATION name
                    [ FOR ALL TABLES | FOR publication_object [, ...] ]
                    [ WITH ( publication_parameter [ = value ] [, ...] ) ]


                """ + publicationObjects,
            example: """
                CREATE PUBLICATION music FOR TABLE artists, albums, tracks;
                """,
            needs: """
                CREATE on the database and ownership of the tables; superuser for ALL TABLES and TABLES IN SCHEMA
                """),
        StatementHelp(
            "CREATE SUBSCRIPTION", "copy the tables of a publication (kept in the catalog only)",
            syntax: """
                CREATE SUBSCRIPTION subscription_name
                    CONNECTION 'conninfo'
                    PUBLICATION publication_name [, ...]
                    WITH ( connect = false [, subscription_parameter [ = value ] ] [, ...] )
                """,
            example: """
                CREATE SUBSCRIPTION copy CONNECTION 'host=example password=x' PUBLICATION music
                    WITH (connect = false);
                """,
            needs: """
                membership in pg_create_subscription and CREATE on the database; superuser for a connection without \
                a password
                """),
        StatementHelp(
            "DROP PUBLICATION", "remove publications",
            syntax: "DROP PUBLICATION [ IF EXISTS ] name [, ...] [ CASCADE | RESTRICT ]",
            example: """
                CREATE PUBLICATION music FOR ALL TABLES;
                DROP PUBLICATION music;
                """,
            needs: "ownership of the publication"),
        StatementHelp(
            "DROP SUBSCRIPTION", "remove a subscription",
            syntax: "DROP SUBSCRIPTION [ IF EXISTS ] name [ CASCADE | RESTRICT ]",
            example: """
                CREATE SUBSCRIPTION copy CONNECTION 'host=example' PUBLICATION music
                    WITH (connect = false, slot_name = NONE);
                DROP SUBSCRIPTION copy;
                """,
            needs: "ownership of the subscription"),
    ]
}
