extension StatementHelp {
    /// The options of foreign objects.
    private static let changedOptions = "OPTIONS ( [ ADD | SET | DROP ] option [ 'value' ] [, ...] )"

    /// Foreign data.
    static let foreign: [StatementHelp] = [
        StatementHelp(
            "ALTER FOREIGN DATA WRAPPER", "change a foreign-data wrapper",
            syntax: """
                ALTER FOREIGN DATA WRAPPER name
                    [ HANDLER handler_function | NO HANDLER ]
                    [ VALIDATOR validator_function | NO VALIDATOR ]
                    [ \(changedOptions) ]
                ALTER FOREIGN DATA WRAPPER name
                    OWNER TO { new_owner | CURRENT_ROLE | CURRENT_USER | SESSION_USER }
                ALTER FOREIGN DATA WRAPPER name RENAME TO new_name
                """,
            example: """
                CREATE FOREIGN DATA WRAPPER archive;
                ALTER FOREIGN DATA WRAPPER archive OPTIONS (ADD debug 'true');
                """,
            needs: "superuser; RENAME takes ownership"),
        StatementHelp(
            "ALTER FOREIGN TABLE", "change a foreign table",
            syntax: """
                ALTER FOREIGN TABLE [ IF EXISTS ] [ ONLY ] name [ * ] action [, ...]
                ALTER FOREIGN TABLE [ IF EXISTS ] [ ONLY ] name [ * ]
                    RENAME [ COLUMN ] column_name TO new_column_name
                ALTER FOREIGN TABLE [ IF EXISTS ] name RENAME TO new_name
                ALTER FOREIGN TABLE [ IF EXISTS ] name SET SCHEMA new_schema

                where action is one of:

                    ADD [ COLUMN ] [ IF NOT EXISTS ] column_name data_type
                    DROP [ COLUMN ] [ IF EXISTS ] column_name [ CASCADE | RESTRICT ]
                    ALTER [ COLUMN ] column_name [ SET DATA ] TYPE data_type
                    ALTER [ COLUMN ] column_name { SET DEFAULT expression | DROP DEFAULT }
                    ALTER [ COLUMN ] column_name { SET | DROP } NOT NULL
                    ALTER [ COLUMN ] column_name
                        \(changedOptions)
                    { ENABLE | DISABLE } TRIGGER { trigger_name | ALL | USER }
                    OWNER TO { new_owner | CURRENT_ROLE | CURRENT_USER | SESSION_USER }
                    \(changedOptions)
                """,
            example: """
                CREATE FOREIGN DATA WRAPPER archive;
                CREATE SERVER old FOREIGN DATA WRAPPER archive;
                CREATE FOREIGN TABLE old_streams (stream_id bigint) SERVER old;
                ALTER FOREIGN TABLE old_streams ADD COLUMN user_id int;
                """,
            needs: alterationNeeds("table", besides: ", USAGE on the types of new columns")),
        StatementHelp(
            "ALTER SERVER", "change a foreign server",
            syntax: """
                ALTER SERVER name [ VERSION 'new_version' ]
                    [ \(changedOptions) ]
                ALTER SERVER name OWNER TO { new_owner | CURRENT_ROLE | CURRENT_USER
                                             | SESSION_USER }
                ALTER SERVER name RENAME TO new_name
                """,
            example: """
                CREATE FOREIGN DATA WRAPPER archive;
                CREATE SERVER old FOREIGN DATA WRAPPER archive;
                ALTER SERVER old VERSION '2' OPTIONS (host 'archive.example');
                """,
            needs: """
                ownership of the server; for OWNER TO also SET ROLE to the new owner, who needs USAGE on the wrapper
                """),
        StatementHelp(
            "ALTER USER MAPPING", "change how a role appears at a foreign server",
            syntax: """
                ALTER USER MAPPING
                    FOR { user_name | USER | CURRENT_ROLE | CURRENT_USER | SESSION_USER
                          | PUBLIC }
                    SERVER server_name
                    \(changedOptions)
                """,
            example: """
                CREATE FOREIGN DATA WRAPPER archive;
                CREATE SERVER old FOREIGN DATA WRAPPER archive;
                CREATE USER MAPPING FOR CURRENT_USER SERVER old OPTIONS (password 'a');
                ALTER USER MAPPING FOR CURRENT_USER SERVER old OPTIONS (SET password 'b');
                """,
            needs: "ownership of the server; for one's own mapping USAGE on it is enough"),
        StatementHelp(
            "CREATE FOREIGN DATA WRAPPER", "make a way to reach foreign servers",
            syntax: """
                CREATE FOREIGN DATA WRAPPER name
                    [ HANDLER handler_function | NO HANDLER ]
                    [ VALIDATOR validator_function | NO VALIDATOR ]
                    [ OPTIONS ( option 'value' [, ...] ) ]
                """,
            example: """
                CREATE FOREIGN DATA WRAPPER archive;
                GRANT USAGE ON FOREIGN DATA WRAPPER archive TO PUBLIC;
                """,
            needs: "superuser"),
        StatementHelp(
            "CREATE FOREIGN TABLE", "make a table whose rows are elsewhere",
            syntax: """
                CREATE FOREIGN TABLE [ IF NOT EXISTS ] table_name
                    ( [ { column_name data_type [ OPTIONS ( option 'value' [, ...] ) ]
                              [ COLLATE collation ] [ column_constraint [ ... ] ]
                          | table_constraint } [, ...] ] )
                    SERVER server_name
                    [ OPTIONS ( option 'value' [, ...] ) ]
                """,
            example: """
                CREATE FOREIGN DATA WRAPPER archive;
                CREATE SERVER old FOREIGN DATA WRAPPER archive;
                CREATE FOREIGN TABLE old_streams (stream_id bigint) SERVER old;
                SELECT * FROM old_streams;
                -- ERROR:  foreign-data wrapper "archive" has no handler
                """,
            needs: "USAGE on the server and on the types, CREATE on the schema"),
        StatementHelp(
            "CREATE SERVER", "make a foreign server",
            syntax: """
                CREATE SERVER [ IF NOT EXISTS ] server_name
                    [ TYPE 'server_type' ] [ VERSION 'server_version' ]
                    FOREIGN DATA WRAPPER wrapper_name
                    [ OPTIONS ( option 'value' [, ...] ) ]
                """,
            example: """
                CREATE FOREIGN DATA WRAPPER archive;
                CREATE SERVER old FOREIGN DATA WRAPPER archive OPTIONS (host 'localhost');
                """,
            needs: "USAGE on the wrapper"),
        StatementHelp(
            "CREATE USER MAPPING", "say how a role appears at a foreign server",
            syntax: """
                CREATE USER MAPPING [ IF NOT EXISTS ]
                    FOR { user_name | USER | CURRENT_ROLE | CURRENT_USER | SESSION_USER
                          | PUBLIC }
                    SERVER server_name
                    [ OPTIONS ( option 'value' [, ...] ) ]
                """,
            example: """
                CREATE FOREIGN DATA WRAPPER archive;
                CREATE SERVER old FOREIGN DATA WRAPPER archive;
                CREATE USER MAPPING FOR PUBLIC SERVER old OPTIONS (user 'guest');
                """,
            needs: "ownership of the server; for one's own mapping USAGE on it is enough"),
        StatementHelp(
            "DROP FOREIGN DATA WRAPPER", "remove foreign-data wrappers",
            syntax: "DROP FOREIGN DATA WRAPPER [ IF EXISTS ] name [, ...] [ CASCADE | RESTRICT ]",
            example: """
                CREATE FOREIGN DATA WRAPPER archive;
                DROP FOREIGN DATA WRAPPER archive;
                """,
            needs: "ownership of the wrapper"),
        StatementHelp(
            "DROP FOREIGN TABLE", "remove foreign tables",
            syntax: "DROP FOREIGN TABLE [ IF EXISTS ] name [, ...] [ CASCADE | RESTRICT ]",
            example: """
                DROP FOREIGN TABLE IF EXISTS old_streams;
                """,
            needs: "ownership of the table or of its schema"),
        StatementHelp(
            "DROP SERVER", "remove foreign servers",
            syntax: "DROP SERVER [ IF EXISTS ] name [, ...] [ CASCADE | RESTRICT ]",
            example: """
                CREATE FOREIGN DATA WRAPPER archive;
                CREATE SERVER old FOREIGN DATA WRAPPER archive;
                DROP SERVER old;
                """,
            needs: "ownership of the server"),
        StatementHelp(
            "DROP USER MAPPING", "forget how a role appears at a foreign server",
            syntax: """
                DROP USER MAPPING [ IF EXISTS ]
                    FOR { user_name | USER | CURRENT_ROLE | CURRENT_USER | SESSION_USER
                          | PUBLIC }
                    SERVER server_name
                """,
            example: """
                CREATE FOREIGN DATA WRAPPER archive;
                CREATE SERVER old FOREIGN DATA WRAPPER archive;
                CREATE USER MAPPING FOR PUBLIC SERVER old;
                DROP USER MAPPING FOR PUBLIC SERVER old;
                """,
            needs: "ownership of the server; for one's own mapping USAGE on it is enough"),
        StatementHelp(
            "IMPORT FOREIGN SCHEMA", "make foreign tables for the tables of a foreign server",
            syntax: """
                IMPORT FOREIGN SCHEMA remote_schema
                    [ { LIMIT TO | EXCEPT } ( table_name [, ...] ) ]
                    FROM SERVER server_name INTO local_schema
                    [ OPTIONS ( option 'value' [, ...] ) ]
                """,
            example: """
                CREATE FOREIGN DATA WRAPPER archive;
                CREATE SERVER old FOREIGN DATA WRAPPER archive;
                IMPORT FOREIGN SCHEMA public FROM SERVER old INTO public;
                -- ERROR:  foreign-data wrapper "archive" has no handler
                """,
            needs: "USAGE on the server and CREATE on the local schema; no handler can be loaded, so it always fails"),
    ]
}
