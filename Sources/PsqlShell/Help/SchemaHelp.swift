extension StatementHelp {
    /// Schemas, comments, large objects.
    static let schemas: [StatementHelp] = [
        StatementHelp(
            "ALTER LARGE OBJECT", "give a large object to another owner",
            syntax: """
                ALTER LARGE OBJECT large_object_oid
                    OWNER TO { new_owner | CURRENT_ROLE | CURRENT_USER | SESSION_USER }
                """,
            example: """
                SELECT lo_create(4711);
                CREATE ROLE archive;
                ALTER LARGE OBJECT 4711 OWNER TO archive;
                """,
            needs: "ownership of the large object and SET ROLE to the new owner"),
        StatementHelp(
            "ALTER SCHEMA", "rename a schema or give it to another owner",
            syntax: """
                ALTER SCHEMA name RENAME TO new_name
                ALTER SCHEMA name OWNER TO { new_owner | CURRENT_ROLE | CURRENT_USER
                                             | SESSION_USER }
                """,
            example: """
                CREATE SCHEMA reports;
                ALTER SCHEMA reports RENAME TO statistics;
                """,
            needs: """
                ownership of the schema, and CREATE on the database; for OWNER TO also SET ROLE to the new owner
                """),
        StatementHelp(
            "COMMENT", "say in words what an object is for",
            syntax: """
                COMMENT ON object IS { 'text' | NULL }

                where object can be one of:

                    { TABLE | VIEW | MATERIALIZED VIEW | FOREIGN TABLE | SEQUENCE | INDEX
                      | STATISTICS | TYPE | DOMAIN | COLLATION | CONVERSION } name
                    COLUMN relation_name.column_name
                    { CONSTRAINT | POLICY | RULE | TRIGGER } name ON table_name
                    CONSTRAINT name ON DOMAIN domain_name
                    { FUNCTION | PROCEDURE | ROUTINE } name
                        [ ( [ [ argmode ] [ argname ] argtype [, ...] ] ) ]
                    AGGREGATE name ( signature )
                    OPERATOR name ( { left_type | NONE } , right_type )
                    CAST ( source_type AS target_type )
                    { DATABASE | SCHEMA | ROLE | TABLESPACE | LANGUAGE | EXTENSION | SERVER
                      | FOREIGN DATA WRAPPER | PUBLICATION | SUBSCRIPTION } name
                    LARGE OBJECT large_object_oid
                """,
            example: """
                COMMENT ON COLUMN payments.amount IS 'In the currency of the country';
                """,
            needs: """
                ownership of the object, of the table for what belongs to one; for a role CREATEROLE and the ADMIN \
                option on it
                """),
        StatementHelp(
            "CREATE SCHEMA", "make a schema, and objects in it",
            syntax: """
                CREATE SCHEMA schema_name [ AUTHORIZATION role ] [ schema_element [ ... ] ]
                CREATE SCHEMA AUTHORIZATION role [ schema_element [ ... ] ]
                CREATE SCHEMA IF NOT EXISTS schema_name [ AUTHORIZATION role ]
                CREATE SCHEMA IF NOT EXISTS AUTHORIZATION role

                where role can be:

                    user_name | CURRENT_ROLE | CURRENT_USER | SESSION_USER

                and schema_element is a CREATE TABLE, VIEW, INDEX, SEQUENCE or TRIGGER or a
                GRANT
                """,
            example: """
                CREATE ROLE reporting;
                CREATE SCHEMA reports AUTHORIZATION reporting;
                """,
            needs: "CREATE on the database; for another owner SET ROLE to that role"),
        StatementHelp(
            "DROP SCHEMA", "remove schemas",
            syntax: "DROP SCHEMA [ IF EXISTS ] name [, ...] [ CASCADE | RESTRICT ]",
            example: """
                CREATE SCHEMA reports CREATE VIEW plays AS SELECT * FROM public.track_plays;
                DROP SCHEMA reports CASCADE;
                """,
            needs: "ownership of the schema; what is in it may belong to others"),
    ]
}
